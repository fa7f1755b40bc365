package vn.vungcao.http.choice;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.filter.Expression;
import vn.vungcao.filter.FilterLanguage;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.filter.Selection;
import vn.vungcao.filter.Surroundings;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.GeodesicReach;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.parameter.TimeSpan;
import vn.vungcao.http.parameter.ZoneKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Request;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Finds in the atlas what a question names. */
public final class Choices {
    private final Atlas atlas;
    private final Question question;
    private final LocalDate today;

    public Choices(Request request) {
        this.atlas = request.atlas();
        this.question = request.question();
        this.today = request.today();
    }

    /** @param parameter the parameter that named it, for the message */
    public Indicator indicator(String parameter, String code) {
        return atlas.findIndicator(code)
                .orElseThrow(() -> unknown(
                        parameter,
                        "there is no indicator '" + code + "'",
                        atlas.indicators().stream().map(Indicator::code).toList()));
    }

    /** The targets of the set that {@code set} names; of all sets when it is not given. */
    public List<Target> targets() {
        Optional<String> set = question.find(Parameters.TARGET_SET);
        set.filter(id -> atlas.targetSets().stream().noneMatch(s -> s.id().equals(id)))
                .ifPresent(id -> {
                    throw unknown(
                            "set",
                            "there is no target set '" + id + "'",
                            atlas.targetSets().stream().map(TargetSet::id).toList());
                });
        return atlas.targets().stream()
                .filter(target -> set.map(target.set()::equals).orElse(true))
                .toList();
    }

    /**
     * The target of an id, in the set that {@code set} names.
     *
     * @param parameter the parameter that named it, for the message
     */
    public Target target(String parameter, String id) {
        return findTarget(id)
                .orElseThrow(() -> unknown(
                        parameter,
                        "there is no target '" + id + "'",
                        targets().stream().map(Target::id).toList()));
    }

    /** @throws Failure.BadParameter when several sets have a target of this id and {@code set} does not choose one */
    public Optional<Target> findTarget(String id) {
        List<Target> found =
                targets().stream().filter(target -> target.id().equals(id)).toList();
        if (found.size() > 1) {
            throw unknown(
                    "set",
                    "several target sets have a target '" + id + "'; say which one is meant",
                    found.stream().map(Target::set).toList());
        }
        return found.stream().findFirst();
    }

    /** The vintage named by {@code boundaries}; empty when it is not given. */
    public Optional<BoundaryVintage> boundaries() {
        return question.find(Parameters.BOUNDARIES).map(id -> atlas.findVintage(id)
                .orElseThrow(() -> unknown(
                        "boundaries",
                        "there is no boundary vintage '" + id + "'",
                        atlas.vintages().stream().map(BoundaryVintage::id).toList())));
    }

    /** By {@code boundaries}, else the one in force at the end of the year. */
    public BoundaryVintage vintageOf(int year) {
        requireVintage();
        return boundaries().orElseGet(() -> atlas.vintageOfYear(year));
    }

    /** By {@code boundaries}, else by {@code datetime}, else by the year, else the one in force today; empty when none was. */
    public Optional<BoundaryVintage> vintage(OptionalInt year) {
        requireVintage();
        Optional<BoundaryVintage> named = boundaries();
        if (named.isPresent()) {
            return named;
        }
        if (question.has(Parameters.DATETIME)) {
            return during(question.get(Parameters.DATETIME));
        }
        return Optional.of(year.isPresent() ? atlas.vintageOfYear(year.getAsInt()) : current());
    }

    /**
     * The same of a level: when nothing speaks of a time and today's vintage has no such units (districts ended in 2025), the
     * last one that has.
     */
    public Optional<BoundaryVintage> vintage(AdminLevel level, OptionalInt year) {
        boolean timed = question.has(Parameters.BOUNDARIES) || question.has(Parameters.DATETIME) || year.isPresent();
        Optional<BoundaryVintage> asked = vintage(year);
        return timed || asked.filter(vintage -> has(vintage, level)).isPresent()
                ? asked
                : atlas.vintages().stream()
                        .filter(vintage -> has(vintage, level))
                        .reduce((earlier, later) -> later)
                        .or(() -> asked);
    }

    private boolean has(BoundaryVintage vintage, AdminLevel level) {
        return atlas.units(vintage.id()).count(level) > 0;
    }

    /** The last vintage in force on a day of the span. */
    public Optional<BoundaryVintage> during(TimeSpan span) {
        return atlas.vintages().stream()
                .filter(vintage -> span.meets(vintage.validFrom(), vintage.validTo()))
                .reduce((earlier, later) -> later);
    }

    /** The vintage in force today. */
    public BoundaryVintage current() {
        requireVintage();
        return atlas.findVintageOn(today).orElseGet(() -> atlas.vintageOfYear(today.getYear()));
    }

    private void requireVintage() {
        if (atlas.vintages().isEmpty()) {
            throw new Failure.NotFound("the atlas holds no units yet; import boundaries first");
        }
    }

    /** The units of a level of a vintage; a level that the vintage does not have is a failure. */
    public UnitTable units(BoundaryVintage vintage, AdminLevel level, OptionalInt year) {
        UnitTree tree = atlas.units(vintage.id());
        if (tree.count(level) == 0) {
            throw unknown(
                    "level",
                    "boundary vintage " + vintage.id() + " has no units of level " + level.id(),
                    tree.levels().stream().map(AdminLevel::id).toList());
        }
        return new UnitTable(atlas, vintage, level, year);
    }

    /** The units that {@code bbox}, {@code near}, {@code zone}, {@code in} and {@code filter} leave. */
    public BitSet selected(UnitTable table) {
        BitSet rows = all(table);
        inRectangle(table, table.layer()::meeting).ifPresent(rows::and);
        question.find(Parameters.IN).ifPresent(code -> rows.and(within(table, code)));
        surroundings(table).ifPresent(rows::and);
        return matching(table, rows);
    }

    /**
     * The rows that {@code bbox} leaves; empty when it is not given.
     *
     * @param meeting the rows of the table that meet a rectangle of longitudes and latitudes
     */
    public Optional<BitSet> inRectangle(FilterTable table, Function<BoundingBox, BitSet> meeting) {
        return Rectangles.of(question).map(rectangle -> rectangle.rows(table, meeting));
    }

    /** The rows that {@code near} and {@code zone} leave; empty when neither is given. */
    public Optional<BitSet> surroundings(FilterTable table) {
        Optional<BitSet> near = question.find(Parameters.NEAR).map(n -> Surroundings.of(n.reach(), table));
        Optional<BitSet> zoned = question.find(Parameters.ZONE).map(zone -> around(zone, table));
        near.ifPresent(rows -> zoned.ifPresent(rows::and));
        return near.or(() -> zoned);
    }

    /** Zone by zone, so that their edges stand where they were drawn: what touches one from outside touches it. */
    private BitSet around(ZoneKind.Around zone, FilterTable table) {
        BitSet rows = new BitSet(table.rows());
        for (HazardZone one : zone.zones().of(atlas.hazardZones(), zoneDay())) {
            rows.or(Surroundings.of(new GeodesicReach(one.geometry(), zone.metres()), table, rows));
        }
        return rows;
    }

    /** The end of the year asked about, else today. */
    private LocalDate zoneDay() {
        return question.find(Parameters.YEAR_IF_ANY)
                .map(year -> LocalDate.of(year, 12, 31))
                .orElse(today);
    }

    private static BitSet all(FilterTable table) {
        BitSet all = new BitSet(table.rows());
        all.set(0, table.rows());
        return all;
    }

    /** The rows for which {@code filter} is true; all when it is not given. */
    public BitSet matching(FilterTable table) {
        return matching(table, all(table));
    }

    private BitSet matching(FilterTable table, BitSet among) {
        return filter().map(condition -> Selection.of(condition, table, among, filterSystem()))
                .orElse(among);
    }

    /** The condition that {@code filter} asks for, in the language of {@code filter-lang}. */
    public Optional<Expression> filter() {
        for (Parameter<?> about : List.of(Parameters.FILTER_LANG, Parameters.FILTER_CRS)) {
            if (question.has(about) && !question.has(Parameters.FILTER)) {
                throw new Failure.BadParameter(about.name(), "says how filter is written, and there is no filter");
            }
        }
        return question.find(Parameters.FILTER).map(text -> question.orElse(Parameters.FILTER_LANG, FilterLanguage.TEXT)
                .parse(text, filterSystem()));
    }

    private ReferenceSystem filterSystem() {
        return question.orElse(Parameters.FILTER_CRS, ReferenceSystem.CRS84);
    }

    private BitSet within(UnitTable table, UnitCode code) {
        UnitTree tree = atlas.units(table.vintage().id());
        int whole = tree.ordinal(code)
                .orElseThrow(() -> new Failure.BadParameter(
                        "in", "boundary vintage " + table.vintage().id() + " has no unit " + code));
        int[] ancestors = tree.ancestorOrdinals(table.level(), code.level());
        BitSet rows = new BitSet();
        for (int row = 0; row < ancestors.length; row++) {
            rows.set(row, ancestors[row] == whole);
        }
        return rows;
    }

    /** The last year in which any of the indicators was observed, or any indicator when none is named. */
    public OptionalInt lastYear(List<Indicator> indicators) {
        return (indicators.isEmpty()
                        ? atlas.years().stream()
                        : indicators.stream().flatMap(i -> atlas.years(i.code()).stream()))
                .mapToInt(Integer::intValue)
                .max();
    }

    private static Failure.BadParameter unknown(String parameter, String detail, List<String> allowed) {
        return new Failure.BadParameter(parameter, detail, allowed);
    }
}
