package vn.vungcao.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vungcao.geo.CrsDefinition.Datum;
import vn.vungcao.geo.CrsDefinition.Ellipsoid;
import vn.vungcao.wording.Wording;

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

    private static final Wording BY_PARAMETERS = Wording.of("theo các tham số", "by its parameters");
    private static final Wording BY_DATUM = Wording.of("theo các tham số và gốc tọa độ", "by its parameters and datum");
    private static final int WEB_MERCATOR = 3857;
    private static final CrsMatch NONE = new CrsMatch.None(Wording.of(
            "không hệ tọa độ nào dùng ở Việt Nam có các tham số đó", "no system in use in Vietnam has its parameters"));

    private CrsRecognition() {}

    public static CrsMatch of(String wkt) {
        CrsDefinition definition;
        try {
            definition = CrsDefinition.parse(wkt);
        } catch (IllegalArgumentException e) {
            return new CrsMatch.None(
                    Wording.of("không đọc được định nghĩa: %s", "the definition cannot be read: %s", e.getMessage()));
        }
        try {
            return definition.code().isPresent() ? byCode(definition) : byParameters(definition);
        } catch (UnknownProjectionException e) {
            return new CrsMatch.None(e.said());
        }
    }

    private static CrsMatch byCode(CrsDefinition definition) {
        int code = definition.code().getAsInt();
        Projection projection = Projection.ofEpsg(code);
        Optional<TransverseMercatorGrid> own = projection.grid();
        if (own.isPresent()
                && definition.grid().isPresent()
                && !own.get().agrees(definition.grid().get())) {
            return new CrsMatch.None(Wording.of(
                    "nó ghi EPSG:%1$d, nhưng các tham số của nó (%2$s) không phải của EPSG:%1$d (%3$s)",
                    "it says EPSG:%1$d, but its figures (%2$s) are not those of EPSG:%1$d (%3$s)",
                    code,
                    figures(definition.grid().get()),
                    figures(own.get())));
        }
        return new CrsMatch.Found(
                projection, Wording.of("theo mã ghi trong đó", "by the code in it"), Optional.empty());
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
            return new CrsMatch.None(Wording.of(
                    "dịch đông của nó là 0 và dịch bắc là 500000, chính là lỗi khiến EPSG:6956 đến 6959 bị bãi bỏ",
                    "its false easting is 0 and its false northing 500000, the mistake for which EPSG:6956 to 6959 were"
                            + " withdrawn"));
        }
        if (grid.get().isProvincial()) {
            return new CrsMatch.Found(provincial(grid.get()), BY_PARAMETERS, doubt(definition));
        }
        OptionalInt zone = grid.get().utmZone();
        return zone.isPresent() ? utm(zone.getAsInt(), definition.datum()) : NONE;
    }

    private static Optional<Wording> doubt(CrsDefinition definition) {
        return definition.datum() == Datum.WGS84
                ? Optional.of(Wording.of(
                        "nó ghi gốc tọa độ là WGS 84, nhưng lưới có hệ số tỷ lệ 0,9999 là của VN-2000: đã áp dụng tham số"
                                + " chuyển của VN-2000",
                        "it names WGS 84 as its datum, but a grid with the scale factor 0.9999 is one of VN-2000: the"
                                + " shift of VN-2000 was applied"))
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
            case VN2000 -> new CrsMatch.Found(Projection.ofEpsg(vietnam), BY_DATUM, Optional.empty());
            case WGS84 -> new CrsMatch.Found(Projection.ofEpsg(world), BY_DATUM, Optional.empty());
            case UNKNOWN ->
                new CrsMatch.Several(
                        List.of(vietnam, world),
                        Wording.of(
                                "các tham số của nó là của cả hai hệ, cách nhau 220 m, và nó không cho biết gốc tọa độ nào",
                                "its figures are those of both, which lie 220 m apart, and it does not say which datum"
                                        + " is meant"));
        };
    }

    private static CrsMatch older(CrsDefinition definition) {
        List<Integer> fitting = OLDER.stream()
                .filter(code -> agrees(Projection.ofEpsg(code), definition))
                .toList();
        return switch (fitting.size()) {
            case 0 -> NONE;
            case 1 -> found(fitting.get(0));
            default ->
                new CrsMatch.Several(
                        fitting,
                        Wording.of(
                                "các tham số của chúng như nhau, chỉ khác gốc tọa độ",
                                "their figures are the same, and only the datum differs"));
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
        return new CrsMatch.Found(Projection.ofEpsg(code), BY_PARAMETERS, Optional.empty());
    }

    private static Wording figures(TransverseMercatorGrid grid) {
        return Wording.of(
                "kinh tuyến trục %s, hệ số tỷ lệ %s, dịch đông %s, dịch bắc %s",
                "central meridian %s, scale factor %s, false easting %s, false northing %s",
                Wording.number(grid.meridian()),
                Wording.number(grid.scale()),
                Wording.number(grid.falseEasting()),
                Wording.number(grid.falseNorthing()));
    }
}
