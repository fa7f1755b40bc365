package vn.vungcao.encode;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.piece.Pieces;

/** Shapes as GeoJSON in longitude and latitude, so that an answer is put together from bytes that are there. */
public final class EncodedShapes {
    private final Pieces pieces;

    public EncodedShapes(List<Optional<Geometry>> shapes) {
        this.pieces = new Pieces(shapes.size(), index -> text(shapes.get(index)), Pieces.OF_SHAPES);
    }

    private static byte[] text(Optional<Geometry> shape) {
        JsonWriter json = new JsonWriter();
        new GeoJsonWriter(json).geometry(shape);
        return json.toBytes();
    }

    /** Writes a shape as the next value, {@code null} where there is none. */
    public void write(int index, JsonWriter json) {
        json.fragment(pieces.get(index).plain());
    }
}
