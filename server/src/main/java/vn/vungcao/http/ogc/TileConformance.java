package vn.vungcao.http.ogc;

import java.util.List;

/** What of the standards of tiles holds; {@code TileEndpointsTest} has a test for each class. */
final class TileConformance {
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String MATRIX_SETS = "http://www.opengis.net/spec/tms/2.0/conf/";

    static final List<String> CLASSES = List.of(
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "geodata-tilesets",
            TILES + "mvt",
            TILES + "oas30",
            MATRIX_SETS + "tilematrixset",
            MATRIX_SETS + "json-tilematrixset",
            MATRIX_SETS + "tilematrixsetlimits",
            MATRIX_SETS + "json-tilematrixsetlimits",
            MATRIX_SETS + "tilesetmetadata",
            MATRIX_SETS + "json-tilesetmetadata");

    static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";

    private TileConformance() {}
}
