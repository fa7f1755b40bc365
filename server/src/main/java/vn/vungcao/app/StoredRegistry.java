package vn.vungcao.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.intake.ProgrammeRegistry;
import vn.vungcao.intake.preview.KnownContent;
import vn.vungcao.intake.reader.ExtentTable.Extent;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreReader;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** What a store knows of units, indicators, target sets and programme, as an import needs it. Of rows with one key the last holds. */
final class StoredRegistry implements StoreReader, ProgrammeRegistry, KnownContent {
    private final Map<String, BoundaryVintage> vintages = new HashMap<>();
    private final Map<String, Map<UnitCode, AdminUnit>> units = new HashMap<>();
    private final Map<String, UnitTree> trees = new HashMap<>();
    private final Map<String, Envelope> extents = new HashMap<>();
    private final Map<String, Map<UnitCode, UnitBoundary>> boundaries = new HashMap<>();
    private final Map<String, Indicator> indicators = new TreeMap<>();
    private final Map<String, TargetSet> targetSets = new LinkedHashMap<>();
    private final Set<String> programme = new LinkedHashSet<>();
    private final Map<String, HazardZone> zones = new HashMap<>();
    private final Map<String, ResettlementSite> sites = new HashMap<>();
    private final Map<ResettlementProgress.Key, ResettlementProgress> progress = new HashMap<>();
    private final Map<Long, ImportRecord> imports = new HashMap<>();
    private final Map<Slice, Map<String, Observation>> slices = new HashMap<>();
    private final List<Extent> provinces;

    private record Slice(String vintage, String indicator, int year) {}

    private StoredRegistry(List<Extent> provinces) {
        this.provinces = provinces;
    }

    /** To be read into. */
    static StoredRegistry empty(List<Extent> provinces) {
        return new StoredRegistry(provinces);
    }

    /** @param provinces where provinces lie, for vintages of which the store has no shapes yet */
    static StoredRegistry of(Store store, List<Extent> provinces) {
        StoredRegistry registry = empty(provinces);
        store.read(registry);
        return registry;
    }

    Optional<ImportRecord> findImport(long id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public Collection<TargetSet> targetSets() {
        return targetSets.values();
    }

    @Override
    public List<BoundaryVintage> vintages() {
        return vintages.values().stream()
                .sorted(Comparator.comparing(BoundaryVintage::validFrom).thenComparing(BoundaryVintage::id))
                .toList();
    }

    @Override
    public Optional<UnitTree> findTree(String vintage) {
        return Optional.ofNullable(vintages.get(vintage))
                .map(known -> trees.computeIfAbsent(
                        vintage,
                        id -> new UnitTree(
                                known, units.getOrDefault(id, Map.of()).values())));
    }

    /** The shapes of the vintage, and the known extents of its provinces. */
    @Override
    public Optional<Envelope> findExtent(String vintage) {
        Envelope extent = new Envelope(extents.getOrDefault(vintage, new Envelope()));
        Map<UnitCode, AdminUnit> known = units.getOrDefault(vintage, Map.of());
        provinces.stream()
                .filter(province -> known.containsKey(province.unit()))
                .forEach(province -> extent.expandToInclude(province.bounds()));
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }

    /** The shapes of the units of a vintage, ascending by code. */
    List<UnitBoundary> boundaries(String vintage) {
        return List.copyOf(boundaries.getOrDefault(vintage, Map.of()).values());
    }

    @Override
    public List<UnitBoundary> boundaries(String vintage, AdminLevel level) {
        return boundaries.getOrDefault(vintage, Map.of()).values().stream()
                .filter(boundary -> boundary.code().level() == level)
                .toList();
    }

    @Override
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    @Override
    public Optional<HazardZone> findZone(String id) {
        return Optional.ofNullable(zones.get(id));
    }

    @Override
    public Optional<ResettlementSite> findSite(String id) {
        return Optional.ofNullable(sites.get(id));
    }

    @Override
    public Optional<ResettlementProgress> findProgress(ResettlementProgress.Key key) {
        return Optional.ofNullable(progress.get(key));
    }

    @Override
    public Collection<String> codes() {
        return indicators.keySet();
    }

    @Override
    public Collection<String> programmeIds() {
        return programme;
    }

    @Override
    public void vintage(BoundaryVintage vintage) {
        vintages.put(vintage.id(), vintage);
    }

    @Override
    public void unit(AdminUnit unit) {
        units.computeIfAbsent(unit.vintage(), vintage -> new LinkedHashMap<>()).put(unit.code(), unit);
    }

    @Override
    public void boundary(UnitBoundary boundary) {
        extents.computeIfAbsent(boundary.vintage(), vintage -> new Envelope())
                .expandToInclude(boundary.geometry().getEnvelopeInternal());
        boundaries
                .computeIfAbsent(boundary.vintage(), vintage -> new TreeMap<>())
                .put(boundary.code(), boundary);
    }

    @Override
    public void indicator(Indicator indicator) {
        indicators.put(indicator.code(), indicator);
    }

    @Override
    public void targetSet(TargetSet set) {
        targetSets.put(set.id(), set);
    }

    @Override
    public void programmeItem(ProgrammeItem item) {
        programme.add(item.id());
    }

    @Override
    public void observation(Observation observation) {
        slices.computeIfAbsent(
                        new Slice(observation.vintage(), observation.indicator(), observation.year()),
                        slice -> new HashMap<>())
                .put(observation.unit(), observation);
    }

    @Override
    public Map<String, Observation> slice(String vintage, String indicator, int year) {
        return Map.copyOf(slices.getOrDefault(new Slice(vintage, indicator, year), Map.of()));
    }

    // the rest is not needed to judge an import

    @Override
    public void importRecord(ImportRecord record) {
        imports.put(record.id(), record);
    }

    @Override
    public void link(CrosswalkLink link) {}

    @Override
    public void designation(Designation designation) {}

    @Override
    public void hazardZone(HazardZone zone) {
        zones.put(zone.id(), zone);
    }

    @Override
    public void resettlementSite(ResettlementSite site) {
        sites.put(site.id(), site);
    }

    @Override
    public void resettlementProgress(ResettlementProgress row) {
        progress.put(row.key(), row);
    }
}
