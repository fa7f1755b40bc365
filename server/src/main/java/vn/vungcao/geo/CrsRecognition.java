package vn.vungcao.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import vn.vungcao.geo.CrsDefinition.Datum;

/**
 * Finds the system that a {@code .prj} file or another well-known text defines: by the EPSG code in it, else by its parameters,
 * never by its name. The registry's definition is used then, not the text's: a text for VN-2000 hardly ever carries the datum
 * shift, and without it everything lies 220 m off.
 */
public final class CrsRecognition {
    private static final int VN2000 = 4756;

    /** VN-2000 in zones of 3 degrees: by province, and the zones 481, 482, 491 and Đà Nẵng. */
    private static final List<Integer> PROVINCIAL = Stream.of(
                    IntStream.rangeClosed(9205, 9218), IntStream.rangeClosed(5896, 5899))
            .flatMap(IntStream::boxed)
            .toList();

    private CrsRecognition() {}

    public static CrsMatch of(String wkt) {
        CrsDefinition definition;
        try {
            definition = CrsDefinition.parse(wkt);
        } catch (IllegalArgumentException e) {
            return new CrsMatch.None("the definition cannot be read: " + e.getMessage());
        }
        try {
            return definition.code().isPresent() ? byCode(definition) : byParameters(definition, wkt);
        } catch (UnknownProjectionException e) {
            return new CrsMatch.None(e.getMessage());
        }
    }

    private static CrsMatch byCode(CrsDefinition definition) {
        int code = definition.code().getAsInt();
        Projection projection = Projection.ofEpsg(code);
        Optional<TransverseMercatorGrid> own = projection.grid();
        if (own.isPresent()
                && definition.grid().isPresent()
                && !own.get().agrees(definition.grid().get())) {
            return new CrsMatch.None("it says EPSG:" + code + ", but its figures ("
                    + figures(definition.grid().get()) + ") are not those of EPSG:" + code + " (" + figures(own.get())
                    + ")");
        }
        return new CrsMatch.Found(projection, "by the code in it", Optional.empty());
    }

    private static CrsMatch byParameters(CrsDefinition definition, String wkt) {
        if (!definition.wgs84Ellipsoid()) {
            return inRegistry(wkt);
        }
        if (definition.geographic()) {
            return byDatum(definition.datum(), VN2000, Projection.WGS84);
        }
        Optional<TransverseMercatorGrid> grid = definition.grid();
        if (grid.isEmpty()) {
            return inRegistry(wkt);
        }
        if (grid.get().hasOriginsExchanged()) {
            return new CrsMatch.None("its false easting is 0 and its false northing 500000, the mistake for which"
                    + " EPSG:6956 to 6959 were withdrawn");
        }
        if (grid.get().isProvincial()) {
            return new CrsMatch.Found(provincial(grid.get()), "by its parameters", doubt(definition));
        }
        OptionalInt zone = grid.get().utmZone();
        return zone.isPresent() ? utm(zone.getAsInt(), definition.datum()) : inRegistry(wkt);
    }

    private static Optional<String> doubt(CrsDefinition definition) {
        return definition.datum() == Datum.WGS84
                ? Optional.of("it names WGS 84 as its datum, but a grid with the scale factor 0.9999 is one of VN-2000:"
                        + " the shift of VN-2000 was applied")
                : Optional.empty();
    }

    private static Projection provincial(TransverseMercatorGrid grid) {
        return PROVINCIAL.stream()
                .map(Projection::ofEpsg)
                .filter(known -> known.grid().filter(grid::agrees).isPresent())
                .findFirst()
                .orElseGet(() -> Projection.ofProvincialGrid(grid.meridian()));
    }

    private static CrsMatch utm(int zone, Datum datum) {
        int world = 32600 + zone;
        int vietnam = zone == 48 ? 3405 : zone == 49 ? 3406 : 0;
        return vietnam == 0
                ? new CrsMatch.Found(Projection.ofEpsg(world), "by its parameters", Optional.empty())
                : byDatum(datum, vietnam, world);
    }

    private static CrsMatch byDatum(Datum datum, int vietnam, int world) {
        return switch (datum) {
            case VN2000 ->
                new CrsMatch.Found(Projection.ofEpsg(vietnam), "by its parameters and datum", Optional.empty());
            case WGS84 -> new CrsMatch.Found(Projection.ofEpsg(world), "by its parameters and datum", Optional.empty());
            case UNKNOWN ->
                new CrsMatch.Several(
                        List.of(vietnam, world),
                        "its figures are those of both, which lie 220 m apart, and it does not say which datum is meant");
        };
    }

    /** For whatever is neither VN-2000 nor WGS 84. */
    private static CrsMatch inRegistry(String wkt) {
        try {
            Integer code = CRS.lookupEpsgCode(CRS.parseWKT(wkt), true);
            return code == null
                    ? new CrsMatch.None("the EPSG registry has no system with its parameters")
                    : new CrsMatch.Found(Projection.ofEpsg(code), "by its parameters", Optional.empty());
        } catch (FactoryException e) {
            return new CrsMatch.None("the definition cannot be read: " + e.getMessage());
        }
    }

    private static String figures(TransverseMercatorGrid grid) {
        return "central meridian %s, scale factor %s, false easting %s, false northing %s"
                .formatted(
                        number(grid.meridian()),
                        number(grid.scale()),
                        number(grid.falseEasting()),
                        number(grid.falseNorthing()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
