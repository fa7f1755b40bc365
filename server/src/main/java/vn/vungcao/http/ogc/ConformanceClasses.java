package vn.vungcao.http.ogc;

import java.util.List;
import java.util.stream.Stream;

/** What the server says it conforms to. A class stands here only when tests show it; which, says {@code CONFORMANCE.md}. */
final class ConformanceClasses {
    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";

    private static final Stream<String> CQL2 = Stream.of(
                    "cql2-text",
                    "cql2-json",
                    "basic-cql2",
                    "advanced-comparison-operators",
                    "case-insensitive-comparison",
                    "accent-insensitive-comparison",
                    "basic-spatial-functions",
                    "basic-spatial-functions-plus",
                    "spatial-functions",
                    "temporal-functions",
                    "array-functions",
                    "property-property",
                    "functions",
                    "arithmetic")
            .map("http://www.opengis.net/spec/cql2/1.0/conf/"::concat);

    /** Of the draft 22-026. Classes that take what this server does not (GeoJSON to join, addresses to fetch) are left out. */
    private static final Stream<String> JOINS = Stream.of(
                    "core",
                    "data-joining",
                    "join-delete",
                    "input-file-upload",
                    "input-csv",
                    "output-geojson",
                    "json",
                    "html")
            .map("http://www.opengis.net/spec/ogcapi-joins-1/1.0/conf/"::concat);

    static final List<String> ALL = Stream.of(
                    Stream.of(
                                    "1/1.0/conf/core",
                                    "1/1.0/conf/geojson",
                                    "1/1.0/conf/html",
                                    "1/1.0/conf/oas30",
                                    "2/1.0/conf/crs",
                                    "3/1.0/conf/filter",
                                    "3/1.0/conf/features-filter",
                                    "3/1.0/conf/queryables",
                                    "3/1.0/conf/queryables-query-parameters",
                                    "5/1.0/conf/schemas",
                                    "5/1.0/conf/queryables",
                                    "5/1.0/conf/sortables")
                            .map(FEATURES::concat),
                    CQL2,
                    TileConformance.CLASSES.stream(),
                    JOINS)
            .flatMap(classes -> classes)
            .toList();

    private ConformanceClasses() {}
}
