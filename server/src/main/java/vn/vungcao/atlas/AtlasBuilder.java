package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * Takes the content of an atlas part by part and builds it. Where two parts have one key, the later one holds. Observations
 * come after everything they refer to. Used once, by one thread.
 */
public final class AtlasBuilder {
    private record UnitKey(String vintage, UnitCode code) {}

    /** Where the values of a unit stand. */
    private record Position(AdminLevel level, int ordinal, int units) {}

    private record DesignationKey(String vintage, UnitCode unit, String kind, java.time.LocalDate from) {}

    private final List<ImportNote> imports = new ArrayList<>();
    private final Map<String, BoundaryVintage> vintages = new LinkedHashMap<>();
    private final Map<UnitKey, AdminUnit> units = new LinkedHashMap<>();
    private final Map<UnitKey, Geometry> boundaries = new HashMap<>();
    private final Map<List<Object>, CrosswalkLink> links = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, TargetSet> targetSets = new LinkedHashMap<>();
    private final Map<String, ProgrammeItem> programme = new LinkedHashMap<>();
    private final Map<DesignationKey, Designation> designations = new LinkedHashMap<>();
    private final Map<String, HazardZone> hazardZones = new LinkedHashMap<>();
    private final Map<String, ResettlementSite> sites = new LinkedHashMap<>();
    private final Map<ResettlementProgress.Key, ResettlementProgress> progress = new LinkedHashMap<>();
    private final ObservedValues observed = new ObservedValues();
    private final Map<String, Map<String, Position>> positions = new HashMap<>();
    private final Optional<Atlas> before;
    private Map<String, UnitTree> trees;

    public AtlasBuilder() {
        this(Optional.empty());
    }

    /**
     * @param before an atlas of the same place at another time: the layers that did not change are taken over with what was
     *     worked out of them
     */
    public AtlasBuilder(Optional<Atlas> before) {
        this.before = before;
    }

    public void importNote(ImportNote note) {
        imports.add(note);
    }

    public void vintage(BoundaryVintage vintage) {
        checkUnitsOpen();
        vintages.put(vintage.id(), vintage);
    }

    public void unit(AdminUnit unit) {
        checkUnitsOpen();
        units.put(new UnitKey(unit.vintage(), unit.code()), unit);
    }

    private void checkUnitsOpen() {
        if (trees != null) {
            throw new IllegalStateException("units come before the observations of them");
        }
    }

    public void boundary(UnitBoundary boundary) {
        boundaries.put(new UnitKey(boundary.vintage(), boundary.code()), boundary.geometry());
    }

    public void link(CrosswalkLink link) {
        links.put(List.of(link.fromVintage(), link.from(), link.toVintage(), link.to()), link);
    }

    public void indicator(Indicator indicator) {
        indicators.put(indicator.code(), indicator);
    }

    public void targetSet(TargetSet set) {
        targetSets.put(set.id(), set);
    }

    public void programmeItem(ProgrammeItem item) {
        programme.put(item.id(), item);
    }

    public void designation(Designation d) {
        designations.put(new DesignationKey(d.vintage(), d.unit(), d.kind(), d.validFrom()), d);
    }

    public void hazardZone(HazardZone zone) {
        hazardZones.put(zone.id(), zone);
    }

    public void resettlementSite(ResettlementSite site) {
        sites.put(site.id(), site);
    }

    public void resettlementProgress(ResettlementProgress row) {
        progress.put(row.key(), row);
    }

    /** @throws IllegalArgumentException when it names a unit, vintage or indicator that did not come before it */
    public void observation(Observation o) {
        Position unit = positions
                .computeIfAbsent(o.vintage(), vintage -> new HashMap<>())
                .computeIfAbsent(o.unit(), code -> position(o));
        if (!indicators.containsKey(o.indicator())) {
            throw new IllegalArgumentException("an observation of unit " + o.unit() + " in " + o.year()
                    + " names indicator " + o.indicator() + ", which is not there");
        }
        observed.put(new Slice(o.vintage(), unit.level(), o.indicator(), o.year()), unit.ordinal(), unit.units(), o);
    }

    private Position position(Observation o) {
        UnitTree tree = trees().get(o.vintage());
        Optional<UnitCode> code = tree == null ? Optional.empty() : UnitCode.find(o.unit());
        OptionalInt ordinal = code.map(known -> tree.ordinal(known)).orElse(OptionalInt.empty());
        if (ordinal.isEmpty()) {
            throw new IllegalArgumentException("an observation of " + o.indicator() + " in " + o.year() + " names unit "
                    + o.unit() + " of vintage " + o.vintage() + ", which is not there");
        }
        AdminLevel level = code.orElseThrow().level();
        return new Position(level, ordinal.getAsInt(), tree.count(level));
    }

    public Atlas build(AtlasVersion version) {
        Map<String, Map<AdminLevel, BoundaryLayer>> layers = new HashMap<>();
        trees().forEach((id, tree) -> layers.put(id, layersOf(tree)));
        Map<String, Indicator> sorted = new LinkedHashMap<>();
        indicators.values().stream()
                .sorted(Comparator.comparing(Indicator::group).thenComparing(Indicator::code))
                .forEach(indicator -> sorted.put(indicator.code(), indicator));
        return new Atlas(
                version,
                new AtlasContent(
                        List.copyOf(imports),
                        trees(),
                        layers,
                        new Crosswalk(links.values()),
                        sorted,
                        observed,
                        List.copyOf(targetSets.values()),
                        List.copyOf(programme.values()),
                        List.copyOf(designations.values()),
                        List.copyOf(hazardZones.values()),
                        List.copyOf(sites.values()),
                        List.copyOf(progress.values())));
    }

    /** The unit trees in order of time; from the first call on no unit is taken any more. */
    private Map<String, UnitTree> trees() {
        if (trees == null) {
            Map<String, UnitTree> built = new LinkedHashMap<>();
            vintages.values().stream()
                    .sorted(Comparator.comparing(BoundaryVintage::validFrom))
                    .forEach(vintage -> built.put(vintage.id(), treeOf(vintage)));
            trees = built;
        }
        return trees;
    }

    private UnitTree treeOf(BoundaryVintage vintage) {
        return new UnitTree(
                vintage,
                units.values().stream()
                        .filter(unit -> unit.vintage().equals(vintage.id()))
                        .toList());
    }

    private Map<AdminLevel, BoundaryLayer> layersOf(UnitTree tree) {
        Map<AdminLevel, BoundaryLayer> layers = new EnumMap<>(AdminLevel.class);
        for (AdminLevel level : AdminLevel.values()) {
            Map<UnitCode, Geometry> shapes = new HashMap<>();
            for (AdminUnit unit : tree.at(level)) {
                Geometry shape = boundaries.get(new UnitKey(tree.vintage().id(), unit.code()));
                if (shape != null) {
                    shapes.put(unit.code(), shape);
                }
            }
            layers.put(
                    level,
                    layerBefore(tree.vintage(), level)
                            .filter(layer -> layer.isOf(tree, level, shapes))
                            .orElseGet(() -> new BoundaryLayer(tree, level, shapes)));
        }
        return layers;
    }

    private Optional<BoundaryLayer> layerBefore(BoundaryVintage vintage, AdminLevel level) {
        return before.filter(atlas -> atlas.findVintage(vintage.id()).isPresent())
                .map(atlas -> atlas.layer(vintage.id(), level));
    }
}
