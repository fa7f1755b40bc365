package vn.vungcao.unit;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a unit of a vintage lies: a polygon or multipolygon, or a point where no polygon is known. Longitude and latitude
 * in degrees (WGS 84, x = longitude). The geometry must not be changed after it was handed over.
 */
public record UnitBoundary(String vintage, UnitCode code, Geometry geometry) {
    public UnitBoundary {
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(code);
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("the geometry of unit " + code + " is empty");
        }
    }
}
