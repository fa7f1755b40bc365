package vn.vungcao.geo;

/**
 * A tile of the tile matrix set WebMercatorQuad (OGC 17-083r4): at zoom z the square world is 2^z columns from the west by 2^z
 * rows from the north.
 */
public record MapTile(int zoom, int row, int column) {
    /** The last tile matrix of WebMercatorQuad. */
    public static final int LAST_ZOOM = 24;

    public MapTile {
        if (zoom < 0 || zoom > LAST_ZOOM) {
            throw new IllegalArgumentException("there is no tile matrix " + zoom + "; they go from 0 to " + LAST_ZOOM);
        }
        requireWithin("row", row, zoom);
        requireWithin("column", column, zoom);
    }

    private static void requireWithin(String side, int number, int zoom) {
        if (number < 0 || number >= across(zoom)) {
            throw new IllegalArgumentException("tile matrix " + zoom + " has no " + side + " " + number
                    + "; they go from 0 to " + (across(zoom) - 1));
        }
    }

    /** How many rows and columns a zoom has. */
    public static int across(int zoom) {
        return 1 << zoom;
    }

    /** The tile in which a place lies; one on an edge lies in the tile to the east or south, on the last edge in the last tile. */
    public static MapTile at(int zoom, LonLat place) {
        return new MapTile(zoom, index(WebMercator.y(place.lat()), zoom), index(WebMercator.x(place.lon()), zoom));
    }

    private static int index(double part, int zoom) {
        return Math.max(0, Math.min(across(zoom) - 1, (int) Math.floor(part * across(zoom))));
    }

    /** What it covers, its edges included. */
    public BoundingBox bounds() {
        double side = across(zoom);
        return new BoundingBox(
                WebMercator.lon(column / side),
                WebMercator.lat((row + 1) / side),
                WebMercator.lon((column + 1) / side),
                WebMercator.lat(row / side));
    }
}
