package vn.vungcao.atlas;

import java.util.List;
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
    /** Of an assessment with its margin and lists, about; and of a year of its series. */
    private static final long WEIGHT_OF_UNIT = 400;

    private static final long WEIGHT_OF_YEAR = 50;

    private final BoundedCache<Asked, List<UnitAssessment>> kept;
    private final Optional<Assessments> published;

    private Assessments(String name, int partOfHeap, Optional<Assessments> published) {
        this.kept = new BoundedCache<>(
                name, HeapShare.of(partOfHeap, 16L << 20, Long.MAX_VALUE), (asked, units) -> weight(units));
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

    List<UnitAssessment> of(
            Target target, int year, String vintage, AdminLevel level, Supplier<List<UnitAssessment>> maker) {
        if (published.isPresent() && level != AdminLevel.VILLAGE) {
            return published.get().of(target, year, vintage, level, maker);
        }
        Asked asked = new Asked(target, year, vintage, level);
        return kept.find(asked).orElseGet(() -> {
            List<UnitAssessment> made = maker.get();
            kept.put(asked, made);
            return made;
        });
    }

    private static long weight(List<UnitAssessment> units) {
        long years = units.stream().mapToLong(unit -> unit.series().size()).sum();
        long cases =
                units.stream().mapToLong(unit -> unit.margin().cases().size()).sum();
        return WEIGHT_OF_UNIT * (units.size() + cases / 4) + WEIGHT_OF_YEAR * years;
    }
}
