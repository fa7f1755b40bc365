package vn.vungcao.atlas;

import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/**
 * How all units stand against targets, kept: the same stand behind every filter, every ranking and every combination of targets.
 * Safe for many threads.
 */
final class Assessments {
    private final BoundedCache<Asked, AssessmentColumns> kept;
    private final Optional<Assessments> published;

    private Assessments(String name, int partOfHeap, Optional<Assessments> published) {
        this.kept = new BoundedCache<>(
                name, HeapShare.of(partOfHeap, 16L << 20, Long.MAX_VALUE), (asked, units) -> units.weight());
        this.published = published;
    }

    static Assessments ofPublished() {
        return new Assessments("assessments", 12, Optional.empty());
    }

    /** Those of villages are others where small cells are told. */
    Assessments unsuppressed() {
        return new Assessments("assessments_unsuppressed", 48, Optional.of(this));
    }

    private record Asked(Target target, int year, String vintage, AdminLevel level) {}

    AssessmentColumns of(Target target, int year, String vintage, AdminLevel level, Supplier<AssessmentColumns> maker) {
        if (published.isPresent() && level != AdminLevel.VILLAGE) {
            return published.get().of(target, year, vintage, level, maker);
        }
        Asked asked = new Asked(target, year, vintage, level);
        return kept.find(asked).orElseGet(() -> {
            AssessmentColumns made = maker.get();
            kept.put(asked, made);
            return made;
        });
    }
}
