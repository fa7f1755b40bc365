package vn.vungcao.http.ogc;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.ListKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.SortKind;
import vn.vungcao.http.parameter.TextKind;

/** The parameters of items and exports. */
final class ItemParameters {
    static final int DEFAULT_LIMIT = 100;
    static final int LARGEST_LIMIT = 10_000;

    static final Parameter<Collection> COLLECTION = Parameter.path(
            "collection", ChoiceKind.of(Collection.values(), Collection::id), "A collection", "communes");
    static final Parameter<Integer> LIMIT = Parameters.limit(DEFAULT_LIMIT, LARGEST_LIMIT);
    static final Parameter<Integer> OFFSET = Parameter.optional(
                    "offset", IntegerKind.between(0, Integer.MAX_VALUE), "How many to pass over", "0")
            .withFallback("0");
    static final Parameter<List<SortKind.Key>> SORT_BY = Parameter.optional(
                    "sortby",
                    new ListKind<>(new SortKind(), 10),
                    "Properties to sort by, a minus before a descending one; what is absent comes last",
                    "-poverty_rate,name")
            .withFallback("the code");
    static final Parameter<List<String>> PROPERTIES = Parameter.optional(
                    "properties", new ListKind<>(new TextKind(100), 500), "Only these properties", "code,name")
            .withFallback("all");
    static final Parameter<Boolean> SKIP_GEOMETRY = Parameter.optional(
                    "skipGeometry", ChoiceKind.flag(), "Leaves the shapes out", "true")
            .withFallback("false");

    static final Parameter<Boolean> BYTE_ORDER_MARK = Parameter.optional(
                    "bom", ChoiceKind.flag(), "Of CSV: a mark that tells Excel that it is UTF-8", "true")
            .withFallback("false");

    /** Those that speak of units only. */
    static final List<Parameter<?>> OF_UNITS = List.of(
            Parameters.INDICATORS,
            Parameters.YEAR_IF_ANY,
            Parameters.TARGET,
            Parameters.TARGET_SET,
            Parameters.BOUNDARIES,
            Parameters.IN);

    /** Columns that can be asked for by name: {@code name=Mường Phăng}. A collection that lacks the column refuses it. */
    static final List<Parameter<String>> EQUALITIES = List.of(
            equality("code", "03124"),
            equality("name", "Xã Mường Phăng"),
            equality("kind", "xã"),
            equality("parent", "094"),
            equality("hazard", "landslide"),
            equality("hazard_class", "4"),
            equality("source", "demonstration"),
            equality("unit", "03124"),
            equality("form", "concentrated"),
            equality("cause", "landslide"));

    private static final List<Parameter<?>> OF_EXPORTS = List.of(
            COLLECTION,
            Parameters.BBOX,
            Parameters.NEAR,
            Parameters.ZONE,
            Parameters.DATETIME,
            Parameters.FILTER,
            Parameters.FILTER_LANG,
            Parameters.FILTER_CRS,
            Parameters.INDICATORS,
            Parameters.YEAR_IF_ANY,
            Parameters.TARGET,
            Parameters.TARGET_SET,
            Parameters.BOUNDARIES,
            Parameters.IN,
            SORT_BY,
            PROPERTIES,
            SKIP_GEOMETRY,
            BYTE_ORDER_MARK);

    private ItemParameters() {}

    private static Parameter<String> equality(String column, String example) {
        return Parameter.optional(
                column, new TextKind(200), "Only items whose property " + column + " is this, see queryables", example);
    }

    /** Without those that speak of a rectangle, of order or of a format. */
    static List<Parameter<?>> ofContent() {
        List<Parameter<?>> all = new ArrayList<>(OF_EXPORTS);
        all.removeAll(List.of(Parameters.BBOX, SORT_BY, SKIP_GEOMETRY, BYTE_ORDER_MARK));
        all.addAll(EQUALITIES);
        return List.copyOf(all);
    }

    static List<Parameter<?>> ofExports() {
        return OF_EXPORTS;
    }

    static List<Parameter<?>> ofItems() {
        List<Parameter<?>> all = new ArrayList<>(OF_EXPORTS);
        all.addAll(EQUALITIES);
        all.add(Parameters.BBOX_CRS);
        all.add(Parameters.CRS);
        all.add(ZoomLevel.PARAMETER);
        all.add(LIMIT);
        all.add(OFFSET);
        return List.copyOf(all);
    }
}
