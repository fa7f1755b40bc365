package vn.vungcao.bench.drive;

import java.util.List;
import java.util.Optional;

/**
 * A question put to every server.
 *
 * @param country asked of the 11,000 communes, else of the province's 129
 * @param path where our server answers, with {@link Blanks}
 * @param sql the same of PostGIS
 * @param map the same of MapServer, what follows {@code map=}; empty where it has no such answer
 * @param sample the number that fills the blanks when answers are compared, and all the time where it must be the same question
 * @param varies whether every request asks something new
 * @param connections at a time; 0 for the number of the run
 */
record Item(
        String name,
        boolean country,
        String path,
        String sql,
        Optional<String> map,
        int sample,
        boolean varies,
        int connections) {
    /** A vector tile of the 11,000, whose number PostGIS writes as {@code zoom, column, row}. */
    private record Tile(int zoom, int column, int row) {
        String path() {
            return "/api/collections/communes/tiles/WebMercatorQuad/" + zoom + "/" + row + "/" + column
                    + "?boundaries=2020&year=2025&indicators={ind}&properties=code,{ind}" + filter("{ind} > {low}");
        }

        /** {@code inner} tells the units that meet the tile itself from those that meet its margin only. */
        String sql() {
            return ("SELECT ST_AsMVT(t, 'communes', 4096, 'geom') FROM (SELECT u.code, o.value, ST_Intersects(u.shape,"
                            + " ST_Transform(e, 4326)) AS inner, ST_AsMVTGeom(ST_Transform(u.shape, 3857), e, 4096, 128, true)"
                            + " AS geom FROM ST_TileEnvelope(%d, %d, %d) e, units_11000 u JOIN observations_11000 o ON"
                            + " o.unit = u.code AND o.indicator = {ind} AND o.year = 2025 WHERE u.shape &&"
                            + " ST_Transform(ST_Expand(e, (ST_XMax(e) - ST_XMin(e)) / 32), 4326) AND o.value > {low}) t"
                            + " WHERE geom IS NOT NULL")
                    .formatted(zoom, column, row);
        }

        Item item(boolean varies) {
            return new Item(
                    "tile z" + zoom + (varies ? ", always new" : ", repeated"),
                    true,
                    path(),
                    sql(),
                    Optional.empty(),
                    ANY,
                    varies,
                    0);
        }
    }

    /** Whether the answer is a vector tile; else it is JSON. */
    boolean isTile() {
        return path.contains("/tiles/");
    }

    private static final String COLUMNS =
            "&boundaries=2020&indicators={ind}&year={year}&properties=code,name,parent,{ind}";
    private static final String ITEMS = "/api/collections/communes/items?limit=10000" + COLUMNS;
    private static final String FEATURES = "SELECT json_build_object('type', 'FeatureCollection', 'features',"
            + " coalesce(json_agg(json_build_object('type', 'Feature', 'id', u.code, 'geometry',"
            + " ST_AsGeoJSON(u.shape, 6)::json, 'properties', json_build_object('code', u.code, 'name', u.name, 'parent',"
            + " u.parent, 'value', o.value))), '[]'::json)) FROM units_%1$s u JOIN observations_%1$s o ON o.unit = u.code"
            + " AND o.indicator = {ind} AND o.year = {year} WHERE %2$s";
    private static final String VALUES = "SELECT json_build_object('codes', json_agg(o.unit ORDER BY o.unit), 'values',"
            + " json_agg(o.value ORDER BY o.unit)) FROM observations_129 o WHERE o.indicator = {ind} AND o.year = {year}";
    private static final String IN_BOX = "ST_Intersects(u.shape, ST_MakeEnvelope({x0}, {y0}, {x1}, {y1}, 4326))";
    private static final String MAP =
            "&SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&OUTPUTFORMAT=geojson&ind={ind}&year={year}";
    private static final String BOX = "{x0},{y0},{x1},{y1}";

    /** Of the last year, which both sets hold. */
    private static final int LAST_YEAR = 351;

    private static final int ANY = 12_345;

    /** A comparison as it stands in an address. */
    private static String filter(String comparison) {
        return "&filter=" + comparison.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E");
    }

    static List<Item> all() {
        String whole = MAP + "&TYPENAME=province";
        String country = MAP + "&TYPENAME=country";
        return List.of(
                new Item(
                        "province, repeated", false, ITEMS, features(false, "true"), Optional.of(whole), 351, false, 0),
                new Item(
                        "province, always new",
                        false,
                        ITEMS + filter("{ind} > {low}"),
                        features(false, "o.value > {low}"),
                        Optional.of(whole),
                        ANY,
                        true,
                        0),
                new Item(
                        "values, repeated",
                        false,
                        "/api/values?level=commune&boundaries=2020&indicator={ind}&year={year}",
                        VALUES,
                        Optional.empty(),
                        LAST_YEAR,
                        false,
                        0),
                new Item(
                        "box of 129, always new",
                        false,
                        ITEMS + "&bbox=" + BOX,
                        features(false, IN_BOX),
                        Optional.of(whole + "&BBOX=" + BOX),
                        ANY,
                        true,
                        0),
                new Item(
                        "below target, always new",
                        false,
                        ITEMS + filter("{ind} < {goal}"),
                        features(false, "o.value < {goal}"),
                        Optional.of(whole + "&below={goal}"),
                        ANY,
                        true,
                        0),
                new Item(
                        "box of 11,000, always new",
                        true,
                        ofLastYear(ITEMS + "&bbox=" + BOX),
                        ofOneYear(features(true, IN_BOX)),
                        Optional.of(country.replace("{ind}", "ind_02").replace("{year}", "2025") + "&BBOX=" + BOX),
                        ANY,
                        true,
                        0),
                new Item(
                        "polygon of 129, always new",
                        false,
                        ITEMS + filter("S_INTERSECTS(geometry,{polygon})"),
                        features(false, "ST_Intersects(u.shape, {polygon})"),
                        Optional.empty(),
                        ANY,
                        true,
                        0),
                new Item(
                        "polygon of 11,000, always new",
                        true,
                        ofLastYear(ITEMS + filter("S_INTERSECTS(geometry,{polygon})")),
                        ofOneYear(features(true, "ST_Intersects(u.shape, {polygon})")),
                        Optional.empty(),
                        ANY,
                        true,
                        0),
                new Item(
                        "below target in a box of 11,000, always new",
                        true,
                        ofLastYear(ITEMS + filter("{ind} < {goal}") + "&bbox=" + BOX),
                        ofOneYear(features(true, "o.value < {goal} AND " + IN_BOX)),
                        Optional.empty(),
                        ANY,
                        true,
                        0),
                new Tile(8, 203, 113).item(true),
                new Tile(6, 50, 28).item(true),
                new Tile(8, 203, 113).item(false),
                new Item(
                        "country, one at a time",
                        true,
                        "/api/export/communes.geojson?" + COLUMNS.substring(1),
                        features(true, "true"),
                        Optional.of(country),
                        LAST_YEAR,
                        false,
                        1));
    }

    private static String features(boolean country, String where) {
        return String.format(FEATURES, country ? "11000" : "129", where);
    }

    private static String ofLastYear(String path) {
        return path.replace("{ind}", "ind_02").replace("{year}", "2025");
    }

    private static String ofOneYear(String sql) {
        return sql.replace("{ind}", "'ind_02'").replace("{year}", "2025");
    }
}
