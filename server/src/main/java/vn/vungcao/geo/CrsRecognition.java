package vn.vungcao.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vungcao.geo.CrsDefinition.Datum;
import vn.vungcao.geo.CrsDefinition.Ellipsoid;

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

    /**
     * What older maps of Vietnam are in: Indian 1960, Hanoi 1972 and Pulkovo 1942, degrees and grids. They are told by grid and
     * ellipsoid.
     */
    private static final List<Integer> OLDER = List.of(4131, 3148, 3149, 4147, 2044, 2045, 4284, 28418, 28419);

    private static final int WEB_MERCATOR = 3857;
    private static final CrsMatch NONE = new CrsMatch.None("no system in use in Vietnam has its parameters");

    private CrsRecognition() {}

    public static CrsMatch of(String wkt) {
        CrsDefinition definition;
        try {
            definition = CrsDefinition.parse(wkt);
        } catch (IllegalArgumentException e) {
            return new CrsMatch.None("the definition cannot be read: " + e.getMessage());
        }
        try {
            return definition.code().isPresent() ? byCode(definition) : byParameters(definition);
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

    private static CrsMatch byParameters(CrsDefinition definition) {
        if (definition.webMercator()) {
            return found(WEB_MERCATOR);
        }
        if (!definition.ellipsoid().agrees(Ellipsoid.WGS84)) {
            return older(definition);
        }
        if (definition.geographic()) {
            return byDatum(definition.datum(), VN2000, Projection.WGS84);
        }
        Optional<TransverseMercatorGrid> grid = definition.grid();
        if (grid.isEmpty()) {
            return NONE;
        }
        if (grid.get().hasOriginsExchanged()) {
            return new CrsMatch.None("its false easting is 0 and its false northing 500000, the mistake for which"
                    + " EPSG:6956 to 6959 were withdrawn");
        }
        if (grid.get().isProvincial()) {
            return new CrsMatch.Found(provincial(grid.get()), "by its parameters", doubt(definition));
        }
        OptionalInt zone = grid.get().utmZone();
        return zone.isPresent() ? utm(zone.getAsInt(), definition.datum()) : NONE;
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
        return vietnam == 0 ? found(world) : byDatum(datum, vietnam, world);
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

    private static CrsMatch older(CrsDefinition definition) {
        List<Integer> fitting = OLDER.stream()
                .filter(code -> agrees(Projection.ofEpsg(code), definition))
                .toList();
        return switch (fitting.size()) {
            case 0 -> NONE;
            case 1 -> found(fitting.get(0));
            default -> new CrsMatch.Several(fitting, "their figures are the same, and only the datum differs");
        };
    }

    private static boolean agrees(Projection known, CrsDefinition definition) {
        boolean sameGrid = definition.geographic()
                ? known.isGeographic()
                : definition.grid().isPresent()
                        && known.grid().filter(definition.grid().get()::agrees).isPresent();
        return sameGrid && known.ellipsoid().agrees(definition.ellipsoid());
    }

    private static CrsMatch found(int code) {
        return new CrsMatch.Found(Projection.ofEpsg(code), "by its parameters", Optional.empty());
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
