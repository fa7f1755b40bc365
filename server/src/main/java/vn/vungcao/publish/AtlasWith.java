package vn.vungcao.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReviewException;
import vn.vungcao.store.ReviewWitness;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.wording.Wording;

/**
 * Builds the atlas that would be with one draft. Refuses when an import that counts and came after the draft says something else of the same,
 * for then the older figure would not hold although it was approved; when the draft speaks of what is not there any more or not
 * yet; or when the atlas cannot be built.
 */
final class AtlasWith extends WatchedFeed implements ReviewWitness {
    private static final int MOST_NAMED = 5;

    private final long draft;
    private final Set<Thing> defined = new HashSet<>();
    private final Set<Thing> lacking = new LinkedHashSet<>();
    private final Map<RowKey, Object> rows = new HashMap<>();
    private final Set<Long> laterOnes = new TreeSet<>();
    private Optional<RowKey> example = Optional.empty();
    private boolean isLast = true;
    private boolean areDefinitionsRead;

    AtlasWith(long draft) {
        this.draft = draft;
    }

    @Override
    public void importRecord(ImportRecord record) {
        isLast &= record.id() <= draft;
        super.importRecord(record);
    }

    @Override
    boolean isPart(long importId) {
        return true;
    }

    @Override
    void defined(Thing thing, long importId) {
        defined.add(thing);
    }

    @Override
    void mentioned(Thing thing, long importId) {
        if (importId == draft && !(areDefinitionsRead && defined.contains(thing))) {
            lacking.add(thing);
        }
    }

    @Override
    void definitionsRead() {
        areDefinitionsRead = true;
        lacking.removeAll(defined);
    }

    @Override
    boolean watchesObservations(long importId) {
        return importId == draft;
    }

    @Override
    boolean isSound() {
        return lacking.isEmpty() && laterOnes.isEmpty();
    }

    @Override
    boolean watchesKeys(long importId) {
        return !isLast && importId >= draft;
    }

    /** Rows of one kind come in the order of their imports, so those of the draft are known before later ones. */
    @Override
    void keyed(RowKey key, Object row, long importId) {
        Object ofDraft = importId == draft ? rows.put(key, row) : rows.get(key);
        if (importId != draft && ofDraft != null && !ofDraft.equals(row)) {
            laterOnes.add(importId);
            example = example.or(() -> Optional.of(key));
        }
    }

    @Override
    public void decide(StoreVersion then) {
        endDefinitions();
        if (example.isPresent()) {
            throw new ReviewException.Outdated(draft, List.copyOf(laterOnes), named(example.get()));
        }
        if (!lacking.isEmpty()) {
            throw new ReviewException.Unsound(draft, Wording.of("không có %s", "there is no %s", listed()));
        }
        try {
            build(then);
        } catch (IllegalArgumentException e) {
            throw new ReviewException.Unsound(
                    draft,
                    Wording.of(
                            "không lập được bản đồ với nó (%s)", "no atlas can be made with it (%s)", e.getMessage()));
        }
    }

    private Wording listed() {
        Wording named = Wording.joined(
                ", ", lacking.stream().limit(MOST_NAMED).map(Thing::named).toList());
        int more = lacking.size() - MOST_NAMED;
        return more > 0 ? Wording.of("%s và %d điều khác", "%s and %d more", named, more) : named;
    }

    private static Wording named(RowKey key) {
        return Wording.of(
                "%s %s",
                "%s %s", key.kind(), key.parts().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
