package vn.vungcao.http.ogc;

import java.util.Optional;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.encode.EncodedShapes;
import vn.vungcao.encode.GeoJsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.planner.GeometryEndpoint;
import vn.vungcao.http.problem.Failure;

/**
 * How far a map is zoomed in (WebMercatorQuad, tiles of 256 pixels). It chooses among the simplified shapes that every layer
 * has: the coarsest whose borders move by less than a pixel.
 */
record ZoomLevel(int level) {
    static final int LARGEST = 24;

    static final Parameter<Integer> PARAMETER = Parameter.optional(
                    "zoom-level",
                    IntegerKind.between(0, LARGEST),
                    "Shapes of units as fine as a map at this zoom shows (WebMercatorQuad); neighbours keep their common edges",
                    "8")
            .withFallback("full shapes");

    /** Metres of a pixel at level 0 in the middle of the province, 21.8° N. */
    private static final double METRES_AT_0 = 2 * Math.PI * 6_378_137 / 256 * Math.cos(Math.toRadians(21.8));

    /** Metres by which a border may have moved. */
    int tolerance() {
        double pixel = METRES_AT_0 / (1L << level);
        return GeometryEndpoint.TOLERANCES.stream()
                .filter(tolerance -> tolerance <= pixel)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /**
     * The shape of each row.
     *
     * @param level empty for full shapes
     * @throws Failure.BadParameter when the items are no units
     */
    static IntFunction<Optional<Geometry>> shapes(ItemTable items, Optional<Integer> level) {
        if (level.isEmpty()) {
            return items.table()::geometry;
        }
        return units(items).layer().simplified(new ZoomLevel(level.get()).tolerance())::get;
    }

    /**
     * Writes the shape of each row in a reference system: units in longitude and latitude from bytes that are kept.
     *
     * @param level empty for full shapes
     * @throws Failure.BadParameter when the items are no units and there is a level
     */
    static ShapeWriter writer(ItemTable items, Optional<Integer> level, ReferenceSystem system) {
        if (system == ReferenceSystem.CRS84 && items.table() instanceof UnitTable units) {
            int tolerance = level.map(l -> new ZoomLevel(l).tolerance()).orElse(0);
            EncodedShapes encoded = units.layer().derived(EncodedShapes.class, tolerance, EncodedShapes::new);
            return new ShapeWriter.Kept(encoded, tolerance);
        }
        IntFunction<Optional<Geometry>> shapes = shapes(items, level);
        return (json, row) -> new GeoJsonWriter(json, system).geometry(shapes.apply(row));
    }

    private static UnitTable units(ItemTable items) {
        if (!(items.table() instanceof UnitTable units)) {
            throw new Failure.BadParameter(
                    PARAMETER.name(),
                    "speaks of units and does not belong to "
                            + items.collection().id());
        }
        return units;
    }
}
