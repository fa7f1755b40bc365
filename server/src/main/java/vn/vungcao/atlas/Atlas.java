package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.Exposure;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementRecord;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.hazard.ZoneArea;
import vn.vungcao.hazard.ZoneChoice;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitSearch;
import vn.vungcao.unit.UnitTree;

/**
 * The immutable snapshot that answers every read: units with their shapes and changes, indicators with their values, targets,
 * designations and hazards, as the store held them at one moment. Safe for any number of threads; hold one for the whole of a
 * request. Columns that are rolled up or re-based, and exposures, are worked out on first use and kept.
 */
public final class Atlas {
    private final AtlasVersion version;
    private final AtlasContent content;
    private final DerivedCounts derived;
    private final ValueResolver resolver;
    private final CoverageOfData coverage;
    private final ResettlementResolver resettlement;
    private final Exposures exposures;
    private final Assessments assessments;
    private final Optional<Atlas> published;
    private UnitSearch search;
    private Atlas unsuppressed;

    Atlas(AtlasVersion version, AtlasContent content) {
        this.version = version;
        this.content = content;
        this.derived = new DerivedCounts(
                content.trees(),
                content.indicators(),
                content.designations(),
                content.crosswalk(),
                years().stream().mapToInt(Integer::intValue).max());
        this.resolver = new ValueResolver(
                content.trees(),
                content.indicators(),
                content.observed(),
                content.crosswalk(),
                (vintage, level, unit) -> layer(vintage, level).areaKm2(unit),
                derived);
        this.resettlement =
                new ResettlementResolver(content.trees(), content.crosswalk(), content.resettlementProgress());
        this.coverage = new CoverageOfData(content.trees(), content.indicators(), content.crosswalk(), resolver);
        this.exposures = new Exposures(this);
        this.assessments = Assessments.ofPublished();
        this.published = Optional.empty();
    }

    /** The same without suppression; all but what may differ is the published one's. */
    private Atlas(Atlas published) {
        this.version = published.version;
        this.content = published.content;
        this.derived = published.derived;
        this.resolver = published.resolver.unsuppressed();
        this.resettlement = published.resettlement;
        this.coverage = new CoverageOfData(content.trees(), content.indicators(), content.crosswalk(), resolver);
        this.exposures = published.exposures;
        this.assessments = published.assessments.unsuppressed();
        this.published = Optional.of(published);
    }

    /**
     * The same snapshot with the small cells that {@link SmallCells} keeps back from the public. Made when first asked for; it
     * keeps columns and assessments of villages of its own, and shares the rest. What a source has suppressed itself is not there
     * either.
     */
    public synchronized Atlas unsuppressed() {
        if (isUnsuppressed()) {
            return this;
        }
        if (unsuppressed == null) {
            unsuppressed = new Atlas(this);
        }
        return unsuppressed;
    }

    /** Whether small cells are told. */
    public boolean isUnsuppressed() {
        return published.isPresent();
    }

    Assessments assessments() {
        return assessments;
    }

    public AtlasVersion version() {
        return version;
    }

    /** Whether any of it is made up. */
    public boolean demonstration() {
        return content.imports().stream().anyMatch(ImportNote::demonstration);
    }

    /** Oldest first. */
    public List<ImportNote> imports() {
        return content.imports();
    }

    /** In order of time. */
    public List<BoundaryVintage> vintages() {
        return content.trees().values().stream().map(UnitTree::vintage).toList();
    }

    public Optional<BoundaryVintage> findVintage(String id) {
        return Optional.ofNullable(content.trees().get(id)).map(UnitTree::vintage);
    }

    /** The vintage in force on a day; empty before the first and after the last. */
    public Optional<BoundaryVintage> findVintageOn(LocalDate date) {
        return vintages().stream().filter(vintage -> vintage.contains(date)).findFirst();
    }

    /** The vintage in force at the year's end; the first one for the years before it, the last one after it. */
    public BoundaryVintage vintageOfYear(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        List<BoundaryVintage> all = vintages();
        if (all.isEmpty()) {
            throw new NoSuchElementException("the atlas has no boundary vintage");
        }
        return findVintageOn(end).orElse(end.isBefore(all.get(0).validFrom()) ? all.get(0) : all.get(all.size() - 1));
    }

    public UnitTree units(String vintage) {
        return Optional.ofNullable(content.trees().get(vintage))
                .orElseThrow(() -> new NoSuchElementException("no boundary vintage '" + vintage + "'"));
    }

    public BoundaryLayer layer(String vintage, AdminLevel level) {
        return content.layers().get(units(vintage).vintage().id()).get(level);
    }

    /** In order of group, then code. */
    public List<Indicator> indicators() {
        return List.copyOf(content.indicators().values());
    }

    public Optional<Indicator> findIndicator(String code) {
        return Optional.ofNullable(content.indicators().get(code));
    }

    /** All years with an observation, ascending. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        content.observed().years().values().forEach(years::addAll);
        return List.copyOf(years);
    }

    /** The years in which any unit was observed, or of which a list is known that the indicator counts, ascending. */
    public List<Integer> years(String indicator) {
        TreeSet<Integer> years = new TreeSet<>(content.observed().years(indicator));
        years.addAll(derived.years(indicator));
        return List.copyOf(years);
    }

    /** Whether the indicator counts designations and the atlas has any that it counts. */
    public boolean countsDesignations(String indicator) {
        return derived.knows(indicator);
    }

    /**
     * The units behind a count of legal statuses at the end of a year; empty when the indicator is no such count, or no list of
     * the year is known.
     *
     * @param vintage in which the units that hold the status are named
     */
    public Optional<StatusList> statusList(String indicator, int year, String vintage) {
        return derived.list(indicator, year, vintage);
    }

    /**
     * The values of a slice in the order of its units: counted from the designations where the indicator is so derived;
     * observed, else rolled up, else re-based from another vintage. Where
     * nothing is known every cell is missing.
     */
    public ValueColumn column(Slice slice) {
        units(slice.vintage());
        if (!content.indicators().containsKey(slice.indicator())) {
            throw new NoSuchElementException("no indicator '" + slice.indicator() + "'");
        }
        return resolver.resolve(slice).column();
    }

    /** Of all units of the slice. */
    public DataCoverage dataCoverage(Slice slice) {
        BitSet all = new BitSet();
        all.set(0, units(slice.vintage()).count(slice.level()));
        return dataCoverage(slice, all);
    }

    /**
     * How many of the selected units have a value. Where the values were rolled up, their observed parts are counted instead.
     * The share of households is always that of the units that were observed.
     */
    public DataCoverage dataCoverage(Slice slice, BitSet selection) {
        return coverage.of(slice, selection);
    }

    public List<TargetSet> targetSets() {
        return content.targetSets();
    }

    /** Of all sets, in the order of the documents. */
    public List<Target> targets() {
        return content.targetSets().stream()
                .flatMap(set -> set.targets().stream())
                .toList();
    }

    public List<ProgrammeItem> programme() {
        return content.programme();
    }

    /** Those given for units of the vintage. */
    public List<Designation> designations(String vintage) {
        return content.designations().stream()
                .filter(d -> d.vintage().equals(vintage))
                .toList();
    }

    /** The units of the level that hold a designation of the kind on a day. */
    public BitSet designated(String vintage, AdminLevel level, String kind, LocalDate on) {
        UnitTree tree = units(vintage);
        BitSet units = new BitSet();
        content.designations().stream()
                .filter(d -> d.vintage().equals(vintage)
                        && d.unit().level() == level
                        && d.kind().equals(kind)
                        && d.holdsOn(on))
                .forEach(d -> tree.ordinal(d.unit()).ifPresent(units::set));
        return units;
    }

    public List<HazardZone> hazardZones() {
        return content.hazardZones();
    }

    /** What the chosen zones that are in force at the end of the year cover together. Kept for the next asker. */
    public ZoneArea zoneArea(int year, ZoneChoice zones) {
        return exposures.area(year, zones);
    }

    /** How much of the units of a vintage lies in these zones, with the households of that year. Kept for the next asker. */
    public Exposure exposure(String vintage, int year, ZoneChoice zones) {
        units(vintage);
        return exposures.of(vintage, year, zones);
    }

    public List<ResettlementSite> resettlementSites() {
        return content.resettlementSites();
    }

    /** The years of which resettlement is told by hazard and form, ascending. */
    public List<Integer> resettlementYears() {
        return resettlement.years();
    }

    /** What is known of the resettlement of every unit of a level, in the order of the units. */
    public List<ResettlementRecord> resettlement(String vintage, AdminLevel level, int year) {
        units(vintage);
        return resettlement.of(vintage, level, year);
    }

    /** What became of a unit. */
    public List<CrosswalkLink> linksFrom(String vintage, UnitCode code) {
        return crosswalk().from(vintage, code);
    }

    /** What a unit was made of. */
    public List<CrosswalkLink> linksTo(String vintage, UnitCode code) {
        return crosswalk().to(vintage, code);
    }

    public Crosswalk crosswalk() {
        return content.crosswalk();
    }

    /** Made when first asked for. */
    public UnitSearch search() {
        return published.map(Atlas::search).orElseGet(this::ownSearch);
    }

    private synchronized UnitSearch ownSearch() {
        if (search == null) {
            search = new UnitSearch(content.trees().values());
        }
        return search;
    }

    /** The units of every vintage that bear a code, the oldest vintage first. */
    public List<AdminUnit> unitsByCode(UnitCode code) {
        Collection<UnitTree> trees = content.trees().values();
        return trees.stream().flatMap(tree -> tree.find(code).stream()).toList();
    }
}
