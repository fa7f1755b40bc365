package vn.vungcao.http.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.vungcao.filter.Cql2Text;
import vn.vungcao.filter.FilterLanguage;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.http.parameter.BboxKind;
import vn.vungcao.http.parameter.Bounds;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.DatetimeKind;
import vn.vungcao.http.parameter.HazardKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.ListKind;
import vn.vungcao.http.parameter.NearKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.parameter.SystemKind;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.parameter.TimeSpan;
import vn.vungcao.http.parameter.ZoneKind;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

/** The parameters that several routes have in common. */
public final class Parameters {
    private static final PatternKind<String> NAME = PatternKind.of(
            "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}",
            "a name of letters, digits, points and underscores",
            Function.identity());
    private static final PatternKind<UnitCode> CODE = PatternKind.of(
            "[0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{5}-[0-9]{3}",
            "a unit code: a province has 2 digits, a district 3, a commune 5, a village 5-3", UnitCode::new);
    private static final IntegerKind YEAR_KIND = IntegerKind.between(1900, 2200);
    private static final ChoiceKind<AdminLevel> LEVEL_KIND = ChoiceKind.of(AdminLevel.values(), AdminLevel::id);
    private static final int MOST_NAMES = 50;

    public static final Parameter<String> INDICATOR =
            Parameter.required("indicator", NAME, "Code of an indicator, see /api/indicators", "poverty_rate");
    public static final Parameter<List<String>> INDICATORS = Parameter.optional(
            "indicators",
            new ListKind<>(NAME, MOST_NAMES),
            "Codes of indicators whose values of the year are joined as columns",
            "poverty_rate,village_road_hardened_share");
    public static final Parameter<String> TARGET =
            Parameter.optional("target", NAME, "Id of a target, see /api/targets", "t2025_village_road_hardened");
    public static final Parameter<List<String>> TARGETS = Parameter.required(
            "targets",
            new ListKind<>(NAME, MOST_NAMES),
            "Ids of targets, see /api/targets",
            "t2025_village_road_hardened");
    public static final Parameter<List<String>> TARGETS_IF_ANY = Parameter.optional(
                    "targets",
                    new ListKind<>(NAME, MOST_NAMES),
                    "Ids of targets, see /api/targets",
                    "t2025_village_road_hardened")
            .withFallback("all targets of the set");
    public static final Parameter<Integer> YEAR = Parameter.required("year", YEAR_KIND, "The year asked about", "2024");
    public static final Parameter<Integer> YEAR_IN_PATH =
            Parameter.path("year", YEAR_KIND, "The year asked about", "2024");
    public static final Parameter<Integer> YEAR_IF_ANY = Parameter.optional(
                    "year", YEAR_KIND, "The year asked about", "2024")
            .withFallback("the last one with values");
    public static final Parameter<AdminLevel> LEVEL =
            Parameter.required("level", LEVEL_KIND, "Level of the units", "commune");
    public static final Parameter<AdminLevel> LEVEL_IF_ANY =
            Parameter.optional("level", LEVEL_KIND, "Level of the units", "commune");
    public static final Parameter<String> BOUNDARIES = Parameter.optional(
                    "boundaries",
                    NAME,
                    "Boundary vintage on which the answer stands; values are re-based to it",
                    "2025")
            .withFallback("the one in force at the end of the year");
    public static final Parameter<TimeSpan> DATETIME = Parameter.optional(
                    "datetime",
                    new DatetimeKind(),
                    "A date, an instant (RFC 3339) or an interval, of which one end may be a duration; chooses the last boundary"
                            + " vintage in force in it",
                    "2025-06-30")
            .withFallback("today");
    public static final Parameter<Bounds> BBOX = Parameter.optional(
            "bbox",
            new BboxKind(),
            "Only what meets this rectangle: west,south,east,north in degrees, longitude first, unless bbox-crs says"
                    + " otherwise",
            "102.9,21.3,103.2,21.5");
    private static final SystemKind SYSTEM_KIND = new SystemKind();
    public static final Parameter<ReferenceSystem> BBOX_CRS = Parameter.optional(
                    "bbox-crs",
                    SYSTEM_KIND,
                    "Coordinate reference system of bbox, whose numbers stand in the order of its axes",
                    ReferenceSystem.CRS84.uri())
            .withFallback(ReferenceSystem.CRS84.uri());
    public static final Parameter<ReferenceSystem> CRS = Parameter.optional(
                    "crs",
                    SYSTEM_KIND,
                    "Coordinate reference system of the answer, coordinates in the order of its axes",
                    ReferenceSystem.TM3_103.listed())
            .withFallback(ReferenceSystem.CRS84.uri());
    public static final Parameter<NearKind.Near> NEAR = Parameter.optional(
            "near",
            new NearKind(),
            "Only what lies within so many metres of a place, along the geodesic: longitude,latitude,metres",
            "103.02,21.39,5000");
    public static final Parameter<ZoneKind.Around> ZONE = Parameter.optional(
            "zone",
            new ZoneKind(),
            "Only what touches a hazard zone of this class or above, in force at the end of the year asked about, else today:"
                    + " hazard:class, or hazard:class:metres for what lies within so many metres of one; hazard any for all",
            "landslide:4");
    public static final Parameter<List<Set<Hazard>>> HAZARD = Parameter.optional(
                    "hazard",
                    new ListKind<>(new HazardKind(), Hazard.values().length + 1),
                    "Hazards, separated by commas",
                    "landslide,flash_flood")
            .withFallback(Hazard.ANY);
    public static final Parameter<UnitCode> IN =
            Parameter.optional("in", CODE, "Only units that lie in this one, of the same vintage", "11");
    public static final Parameter<String> FILTER = Parameter.optional(
            "filter",
            new TextKind(Cql2Text.MAX_LENGTH),
            "Only that for which this condition in CQL2 is true; properties are the columns, any indicator's code,"
                    + " designations and geometry; functions are those of /api/functions",
            "poverty_rate > 40 AND S_INTERSECTS(geometry, POINT(103.02 21.39))");
    public static final Parameter<FilterLanguage> FILTER_LANG = Parameter.optional(
                    "filter-lang",
                    ChoiceKind.of(FilterLanguage.values(), FilterLanguage::id),
                    "Language of the filter",
                    "cql2-text")
            .withFallback("cql2-text");
    public static final Parameter<ReferenceSystem> FILTER_CRS = Parameter.optional(
                    "filter-crs",
                    SYSTEM_KIND,
                    "Coordinate reference system of the geometries in filter, in the order of its axes",
                    ReferenceSystem.CRS84.uri())
            .withFallback(ReferenceSystem.CRS84.uri());
    public static final Parameter<TargetScope> SCOPE = Parameter.optional(
                    "scope",
                    ChoiceKind.of(TargetScope.values(), TargetScope::id),
                    "Only units of this scope, beside the target's own",
                    "poor_districts")
            .withFallback("the target's own scope");
    public static final Parameter<Boolean> EXPLAIN = Parameter.optional(
                    "explain", ChoiceKind.flag(), "Also how each figure comes about: formula, numbers, clause", "true")
            .withFallback("false");
    public static final Parameter<String> TARGET_SET = Parameter.optional(
                    "set", NAME, "Only targets of this set, see /api/targets", "qd351-2022")
            .withFallback("all sets");
    public static final Parameter<UnitCode> UNIT = Parameter.required("unit", CODE, "Code of a unit", "03124");
    public static final Parameter<UnitCode> CODE_IN_PATH = Parameter.path("code", CODE, "Code of a unit", "03124");

    /** What every question takes that asks about some of the units of a level. */
    private static final List<Parameter<?>> SELECTION = List.of(BBOX, NEAR, ZONE, IN, FILTER, FILTER_LANG, FILTER_CRS);

    private Parameters() {}

    /** These, and then the parameters by which units are selected: see {@link Choices#selected}. */
    public static List<Parameter<?>> withSelection(Parameter<?>... own) {
        List<Parameter<?>> all = new ArrayList<>(List.of(own));
        all.addAll(SELECTION);
        return List.copyOf(all);
    }

    /** How many at most. */
    public static Parameter<Integer> limit(int fallback, int largest) {
        return Parameter.optional(
                        "limit", new IntegerKind(1, largest, true), "How many at most", Integer.toString(fallback))
                .withFallback(Integer.toString(fallback));
    }

    /** The name in a path, such as an indicator's code. */
    public static Parameter<String> nameInPath(String name, String description, String example) {
        return Parameter.path(name, NAME, description, example);
    }
}
