package vn.vungcao.http.ogc.tiles;

import java.util.Map;
import java.util.Optional;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.encode.mvt.TileGeometry;
import vn.vungcao.encode.mvt.TileGrid;
import vn.vungcao.geo.MapTile;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.unit.BoundaryLayer;

/**
 * The shapes of a tile, ready to be written. They depend on the boundaries alone, so that tiles with other columns, years and
 * filters share them. Safe for many threads.
 */
final class TileShapes {
    private static final long CAPACITY = HeapShare.of(12, 8L << 20, 48L << 20);

    /** @param boundaries names the shapes for ever */
    private record Key(String boundaries, MapTile tile) {}

    private final BoundedCache<Key, Map<Integer, TileGeometry>> laid =
            new BoundedCache<>("tile_shapes", CAPACITY, (key, shapes) -> weight(shapes));

    private static long weight(Map<Integer, TileGeometry> shapes) {
        return 200 + shapes.values().stream().mapToLong(s -> 80L + s.weight()).sum();
    }

    /**
     * By row, of all items that the tile meets, selected or not.
     *
     * @param version of the atlas
     */
    Map<Integer, TileGeometry> of(JoinedItems items, String collection, String version, MapTile tile) {
        Optional<BoundaryLayer> layer = items.layer();
        String boundaries = layer.map(l -> l.vintage() + "/" + l.level().id() + "/" + l.hash())
                .orElse(collection + "/" + version);
        return laid.get(
                new Key(boundaries, tile), key -> new TileGrid(tile).lay(items.geometries(tile.zoom()), items.count()));
    }
}
