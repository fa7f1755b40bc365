package vn.vungcao.publish;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoException;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.wording.Wording;

/**
 * Builds the atlas that would be left without one import. Refuses when rows of other imports speak of a vintage, unit,
 * indicator or programme item that only this import defines, and names those imports; or when the atlas cannot be built.
 */
final class AtlasWithout extends WatchedFeed implements UndoWitness {
    private static final int MOST_NAMED = 10;

    private record Mention(long importId, Thing thing) {}

    private final long undone;
    private final Map<Long, ImportRecord> records = new LinkedHashMap<>();
    private final Set<Thing> defined = new HashSet<>();
    private final Set<Thing> definedElsewhere = new HashSet<>();
    /** Of things that may be defined by rows that come later. */
    private final Set<Mention> unsettled = new LinkedHashSet<>();

    private final Map<Long, Thing> needs = new TreeMap<>();
    private boolean areDefinitionsRead;

    AtlasWithout(long undone) {
        this.undone = undone;
    }

    @Override
    public void importRecord(ImportRecord record) {
        records.put(record.id(), record);
        super.importRecord(record);
    }

    @Override
    boolean isPart(long importId) {
        return importId != undone;
    }

    @Override
    void defined(Thing thing, long importId) {
        (isPart(importId) ? definedElsewhere : defined).add(thing);
    }

    @Override
    void mentioned(Thing thing, long importId) {
        Mention mention = new Mention(importId, thing);
        if (areDefinitionsRead) {
            settle(mention);
        } else {
            unsettled.add(mention);
        }
    }

    @Override
    void definitionsRead() {
        areDefinitionsRead = true;
        unsettled.forEach(this::settle);
        unsettled.clear();
    }

    private void settle(Mention mention) {
        if (defined.contains(mention.thing()) && !definedElsewhere.contains(mention.thing())) {
            needs.putIfAbsent(mention.importId(), mention.thing());
        }
    }

    @Override
    boolean watchesObservations(long importId) {
        return !defined.isEmpty();
    }

    @Override
    boolean isSound() {
        return needs.isEmpty();
    }

    @Override
    public void decide(StoreVersion left) {
        endDefinitions();
        if (!needs.isEmpty()) {
            throw new UndoException.Needed(
                    new Wording(
                            "lần nhập số " + undone + " không hoàn tác được, vì các lần nhập khác dựa vào nó: "
                                    + needs.keySet().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))
                                    + ". Hoàn tác chúng trước, từ lần cuối cùng",
                            name(undone) + " cannot be undone, because others build on it: " + namedNeeds()
                                    + ". Undo these first, the last one first"),
                    List.copyOf(needs.keySet()));
        }
        try {
            build(left);
        } catch (IllegalArgumentException e) {
            throw new UndoException.Needed(
                    new Wording(
                            "lần nhập số " + undone + " không hoàn tác được, vì phần còn lại không lập được bản đồ: "
                                    + e.getMessage() + ". Nhập số liệu sửa điều đó trước",
                            name(undone) + " cannot be undone, because what is left makes no atlas: " + e.getMessage()
                                    + ". Import what corrects this first"),
                    List.of());
        }
    }

    private String namedNeeds() {
        String named = needs.entrySet().stream()
                .limit(MOST_NAMED)
                .map(need -> name(need.getKey()) + " needs "
                        + need.getValue().named().en())
                .collect(Collectors.joining("; "));
        return needs.size() > MOST_NAMED ? named + "; and " + (needs.size() - MOST_NAMED) + " more" : named;
    }

    private String name(long id) {
        return Optional.ofNullable(records.get(id)).map(ImportRecord::named).orElse("import " + id);
    }
}
