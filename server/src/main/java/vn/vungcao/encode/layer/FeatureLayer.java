package vn.vungcao.encode.layer;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/**
 * Features to be written: rows 0 … size−1.
 *
 * @param name as in {@code communes}
 * @param ids the id of the feature in a row
 * @param shapes in longitude and latitude (WGS 84); a feature may have none
 */
public record FeatureLayer(
        String name,
        int size,
        List<Field> fields,
        IntFunction<String> ids,
        IntFunction<Optional<Geometry>> shapes,
        Provenance provenance) {
    public FeatureLayer {
        fields = List.copyOf(fields);
    }

    /** What all shapes of a layer are. */
    public enum ShapeKind {
        POLYGONS,
        POINTS,
        MIXED
    }

    /** Polygons when there is no shape at all. */
    public ShapeKind shapeKind() {
        boolean polygons = false;
        boolean points = false;
        boolean others = false;
        for (int row = 0; row < size; row++) {
            Optional<Geometry> shape = shapes.apply(row);
            if (shape.isPresent()) {
                polygons |= shape.get() instanceof Polygonal;
                points |= shape.get() instanceof Puntal;
                others |= !(shape.get() instanceof Polygonal || shape.get() instanceof Puntal);
            }
        }
        if (others || polygons && points) {
            return ShapeKind.MIXED;
        }
        return points ? ShapeKind.POINTS : ShapeKind.POLYGONS;
    }

    /** The same without shapes. */
    public FeatureLayer withoutShapes() {
        return new FeatureLayer(name, size, fields, ids, row -> Optional.empty(), provenance);
    }
}
