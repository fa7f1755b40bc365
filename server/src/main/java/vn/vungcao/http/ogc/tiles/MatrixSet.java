package vn.vungcao.http.ogc.tiles;

import java.util.List;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.LonLat;
import vn.vungcao.geo.MapTile;
import vn.vungcao.geo.WebMercator;

/** The tile matrix set WebMercatorQuad of the register (OGC 17-083r4, annex D.1), in the JSON of that standard. */
final class MatrixSet {
    static final String ID = "WebMercatorQuad";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String TITLE = "Google Maps Compatible for the World";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private static final int TILE_PIXELS = 256;
    private static final double STANDARD_PIXEL_METRES = 0.00028;
    private static final int DECIMALS = 15;

    private MatrixSet() {}

    /** Into the open object. */
    static void definition(JsonWriter json) {
        json.field("id", ID)
                .field("title", TITLE)
                .field("uri", URI)
                .field("crs", CRS)
                .strings("orderedAxes", List.of("X", "Y"))
                .field("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        json.array("tileMatrices");
        for (int zoom = 0; zoom <= MapTile.LAST_ZOOM; zoom++) {
            matrix(json, zoom);
        }
        json.end();
    }

    private static void matrix(JsonWriter json, int zoom) {
        double cell = 2 * WebMercator.HALF_SIDE_METRES / TILE_PIXELS / MapTile.across(zoom);
        json.object()
                .field("id", Integer.toString(zoom))
                .field("scaleDenominator", cell / STANDARD_PIXEL_METRES, DECIMALS)
                .field("cellSize", cell, DECIMALS)
                .field("cornerOfOrigin", "topLeft");
        json.array("pointOfOrigin")
                .value(-WebMercator.HALF_SIDE_METRES, DECIMALS)
                .value(WebMercator.HALF_SIDE_METRES, DECIMALS)
                .end();
        json.field("tileWidth", TILE_PIXELS)
                .field("tileHeight", TILE_PIXELS)
                .field("matrixWidth", MapTile.across(zoom))
                .field("matrixHeight", MapTile.across(zoom))
                .end();
    }

    /** The tiles that a box meets, zoom by zoom. */
    static void limits(JsonWriter json, BoundingBox box, int lastZoom) {
        json.array("tileMatrixSetLimits");
        for (int zoom = 0; zoom <= lastZoom; zoom++) {
            MapTile first = MapTile.at(zoom, new LonLat(box.west(), box.north()));
            MapTile last = MapTile.at(zoom, new LonLat(box.east(), box.south()));
            json.object()
                    .field("tileMatrix", Integer.toString(zoom))
                    .field("minTileRow", first.row())
                    .field("maxTileRow", last.row())
                    .field("minTileCol", first.column())
                    .field("maxTileCol", last.column())
                    .end();
        }
        json.end();
    }
}
