package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.geo.LonLat;
import vn.vungcao.geo.Projection;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;

/** Says what coordinates may be that are no longitude and latitude. */
final class CoordinateGuess {
    static final String SWAP =
            "write longitude first: in QGIS export the layer again as GeoJSON in EPSG:4326, or with GDAL:"
                    + " ogr2ogr -s_srs EPSG:4326 -t_srs OGC:CRS84 out.geojson in.geojson";

    /**
     * VN-2000 in the zones of 3 degrees by province (EPSG:9205 to 9218 and 5896 to 5899) and of 6 degrees, WGS 84 UTM, web
     * maps.
     */
    private static final List<Integer> USUAL = Stream.of(
                    IntStream.rangeClosed(9205, 9218),
                    IntStream.rangeClosed(5896, 5899),
                    IntStream.of(3405, 3406, 32647, 32648, 3857))
            .flatMap(IntStream::boxed)
            .toList();

    private final Reach reach;

    CoordinateGuess(Reach reach) {
        this.reach = reach;
    }

    static String swapped(Coordinate c) {
        return String.format(
                Locale.ROOT,
                "latitude and longitude are swapped: %.5f %.5f is latitude first, GeoJSON has longitude first",
                c.x,
                c.y);
    }

    /** @param c a coordinate with an x beyond 180 or a y beyond 90 */
    void explain(Place place, Coordinate c, ProblemList problems) {
        if (Math.abs(c.x) <= 90 && Math.abs(c.y) <= 180) {
            problems.error(place, swapped(c), SWAP);
            return;
        }
        List<Integer> fitting = reach.bounds().isPresent() ? fitting(c) : List.of();
        problems.error(
                place,
                String.format(
                        Locale.ROOT,
                        "%.3f %.3f is no longitude and latitude in degrees, and the file names no reference system",
                        c.x,
                        c.y),
                fitting.isEmpty()
                        ? "name the system with --crs EPSG:CODE; provincial files are usually in VN-2000, EPSG:9205"
                        : "as metres it fits "
                                + fitting.stream().map(CoordinateGuess::named).collect(Collectors.joining(" or "))
                                + ": say which with --crs EPSG:CODE");
    }

    private List<Integer> fitting(Coordinate c) {
        return USUAL.stream().filter(epsg -> fits(epsg, c)).toList();
    }

    private boolean fits(int epsg, Coordinate c) {
        try {
            LonLat place = Projection.ofEpsg(epsg).toLonLat(c.x, c.y);
            return reach.contains(new Envelope(place.toCoordinate()));
        } catch (IllegalArgumentException e) {
            // not in this registry, or the point is not in its domain: then it is no candidate
            return false;
        }
    }

    private static String named(int epsg) {
        return Projection.ofEpsg(epsg).label();
    }
}
