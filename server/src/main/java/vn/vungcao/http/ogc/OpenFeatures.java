package vn.vungcao.http.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.piece.Piece;
import vn.vungcao.encode.piece.Pieces;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.unit.BoundaryLayer;

/** The units of a layer as GeoJSON features with id, shape and what they are: open, so that more properties may follow. */
final class OpenFeatures {
    /** What is open: the feature, and in it its properties. */
    static final int DEPTH = 2;

    private static final byte CLOSING = '}';

    private final Pieces pieces;

    private OpenFeatures(BoundaryLayer layer, List<Optional<Geometry>> shapes) {
        List<Property> identity = UnitTable.identity(layer.units(), layer.edition(), layer.level()).stream()
                .map(column -> new Property(column, Rounding.FINEST))
                .toList();
        this.pieces = new Pieces(layer.size(), row -> text(layer, shapes, identity, row), Pieces.OF_SHAPES);
    }

    /** @param tolerance of the shapes, in metres */
    static OpenFeatures of(BoundaryLayer layer, int tolerance) {
        return layer.derived(OpenFeatures.class, tolerance, shapes -> new OpenFeatures(layer, shapes));
    }

    /** @param row ordinal of the unit */
    Piece get(int row) {
        return pieces.get(row);
    }

    private static byte[] text(BoundaryLayer layer, List<Optional<Geometry>> shapes, List<Property> identity, int row) {
        JsonWriter json = new JsonWriter();
        json.object();
        FeatureWriter.before(json, layer.units().get(row).code().value());
        new GeoJsonWriter(json).geometry(shapes.get(row));
        json.object("properties");
        identity.forEach(property -> FeatureWriter.property(json, property, row));
        byte[] closed = json.end().end().toBytes();
        int open = closed.length;
        while (closed.length - open < DEPTH && closed[open - 1] == CLOSING) {
            open--;
        }
        return Arrays.copyOf(closed, open);
    }
}
