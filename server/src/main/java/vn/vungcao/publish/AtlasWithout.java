package vn.vungcao.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoException;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.wording.Wording;

/**
 * Builds the atlas that would be left without one import. Refuses when rows of other imports speak of a vintage, unit,
 * indicator or programme item that only this import defines, and names those imports; or when the atlas cannot be built.
 */
final class AtlasWithout implements UndoWitness {
    private static final int MOST_NAMED = 10;

    /** What rows speak of; the text names it for people. */
    private record Thing(String kind, String vintage, String code) {
        static Thing vintage(String id) {
            return new Thing("boundary vintage", id, "");
        }

        static Thing unit(String vintage, String code) {
            return new Thing("unit", vintage, code);
        }

        static Thing indicator(String code) {
            return new Thing("indicator", "", code);
        }

        static Thing programmeItem(String id) {
            return new Thing("programme item", "", id);
        }

        @Override
        public String toString() {
            return kind + (code.isEmpty() ? " " + vintage : " " + code + (vintage.isEmpty() ? "" : " of " + vintage));
        }
    }

    private record Mention(long importId, Thing thing) {}

    private final long undone;
    private final AtlasBuilder builder = new AtlasBuilder();
    private final AtlasFeed feed = new AtlasFeed(builder);
    private final Map<Long, ImportRecord> records = new LinkedHashMap<>();
    private final Set<Thing> defined = new HashSet<>();
    private final Set<Thing> definedElsewhere = new HashSet<>();
    /** Of things that may be defined by rows that come later. */
    private final List<Mention> unsettled = new ArrayList<>();

    private final Map<Long, Thing> needs = new TreeMap<>();
    private long current;

    AtlasWithout(long undone) {
        this.undone = undone;
    }

    @Override
    public void importRecord(ImportRecord record) {
        records.put(record.id(), record);
        if (record.id() != undone) {
            feed.importRecord(record);
        }
    }

    @Override
    public void rowsOf(long importId) {
        current = importId;
    }

    private boolean isLeft() {
        return current != undone;
    }

    /** @return whether the row that defines it is left */
    private boolean define(Thing thing) {
        (isLeft() ? definedElsewhere : defined).add(thing);
        return isLeft();
    }

    /** The row that is being read is left and speaks of the thing. */
    private void mention(Thing thing) {
        settle(new Mention(current, thing));
    }

    private void settle(Mention mention) {
        if (defined.contains(mention.thing()) && !definedElsewhere.contains(mention.thing())) {
            needs.putIfAbsent(mention.importId(), mention.thing());
        }
    }

    private void settleAll() {
        unsettled.forEach(this::settle);
        unsettled.clear();
    }

    @Override
    public void vintage(BoundaryVintage vintage) {
        if (define(Thing.vintage(vintage.id()))) {
            feed.vintage(vintage);
        }
    }

    @Override
    public void unit(AdminUnit unit) {
        if (define(Thing.unit(unit.vintage(), unit.code().value()))) {
            mention(Thing.vintage(unit.vintage()));
            unit.parent()
                    .ifPresent(
                            parent -> unsettled.add(new Mention(current, Thing.unit(unit.vintage(), parent.value()))));
            feed.unit(unit);
        }
    }

    private void mentionUnit(String vintage, UnitCode code) {
        mention(Thing.unit(vintage, code.value()));
    }

    @Override
    public void boundary(UnitBoundary boundary) {
        if (isLeft()) {
            mentionUnit(boundary.vintage(), boundary.code());
            feed.boundary(boundary);
        }
    }

    @Override
    public void link(CrosswalkLink link) {
        if (isLeft()) {
            mentionUnit(link.fromVintage(), link.from());
            mentionUnit(link.toVintage(), link.to());
            feed.link(link);
        }
    }

    @Override
    public void indicator(Indicator indicator) {
        if (define(Thing.indicator(indicator.code()))) {
            indicator.weight().ifPresent(weight -> unsettled.add(new Mention(current, Thing.indicator(weight))));
            feed.indicator(indicator);
        }
    }

    @Override
    public void targetSet(TargetSet set) {
        if (isLeft()) {
            for (Target target : set.targets()) {
                mention(Thing.indicator(target.indicator()));
                target.projects().forEach(id -> unsettled.add(new Mention(current, Thing.programmeItem(id))));
            }
            feed.targetSet(set);
        }
    }

    @Override
    public void programmeItem(ProgrammeItem item) {
        if (define(Thing.programmeItem(item.id()))) {
            item.parent().ifPresent(parent -> unsettled.add(new Mention(current, Thing.programmeItem(parent))));
            feed.programmeItem(item);
        }
    }

    @Override
    public void designation(Designation designation) {
        if (isLeft()) {
            mentionUnit(designation.vintage(), designation.unit());
            feed.designation(designation);
        }
    }

    @Override
    public void hazardZone(HazardZone zone) {
        if (isLeft()) {
            feed.hazardZone(zone);
        }
    }

    @Override
    public void resettlementSite(ResettlementSite site) {
        if (isLeft()) {
            mentionUnit(site.vintage(), site.unit());
            feed.resettlementSite(site);
        }
    }

    @Override
    public void resettlementProgress(ResettlementProgress row) {
        if (isLeft()) {
            mentionUnit(row.vintage(), row.unit());
            feed.resettlementProgress(row);
        }
    }

    @Override
    public void observation(Observation observation) {
        if (!isLeft()) {
            return;
        }
        settleAll();
        if (!defined.isEmpty()) {
            mention(Thing.unit(observation.vintage(), observation.unit()));
            mention(Thing.indicator(observation.indicator()));
        }
        if (needs.isEmpty()) {
            feed.observation(observation);
        }
    }

    @Override
    public void decide(StoreVersion left) {
        settleAll();
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
            builder.build(new AtlasVersion(left.id()));
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
                .map(need -> name(need.getKey()) + " needs " + need.getValue())
                .collect(Collectors.joining("; "));
        return needs.size() > MOST_NAMED ? named + "; and " + (needs.size() - MOST_NAMED) + " more" : named;
    }

    private String name(long id) {
        return Optional.ofNullable(records.get(id))
                .map(record -> "import " + id + " ("
                        + record.description().kind() + " from "
                        + record.description().source() + ")")
                .orElse("import " + id);
    }
}
