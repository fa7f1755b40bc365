package vn.vungcao.http.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.piece.Piece;
import vn.vungcao.encode.piece.Pieces;
import vn.vungcao.unit.BoundaryLayer;

/** The units of a layer as GeoJSON features with id and shape: open, so that properties may follow. */
final class OpenFeatures {
    /** What is open: the feature, and in it its properties. */
    static final int DEPTH = 2;

    private final Pieces pieces;

    private OpenFeatures(BoundaryLayer layer, List<Optional<Geometry>> shapes) {
        this.pieces = new Pieces(layer.size(), row -> text(layer, shapes, row), Pieces.OF_SHAPES);
    }

    /** @param tolerance of the shapes, in metres */
    static OpenFeatures of(BoundaryLayer layer, int tolerance) {
        return layer.derived(OpenFeatures.class, tolerance, shapes -> new OpenFeatures(layer, shapes));
    }

    /** @param row ordinal of the unit */
    Piece get(int row) {
        return pieces.get(row);
    }

    private static byte[] text(BoundaryLayer layer, List<Optional<Geometry>> shapes, int row) {
        JsonWriter json = new JsonWriter().object();
        FeatureWriter.before(json, layer.units().get(row).code().value());
        new GeoJsonWriter(json).geometry(shapes.get(row));
        byte[] closed = json.object("properties").end().end().toBytes();
        return Arrays.copyOf(closed, closed.length - DEPTH);
    }
}
