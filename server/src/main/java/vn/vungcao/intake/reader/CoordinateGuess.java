package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.LonLat;
import vn.vungcao.geo.Projection;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;

/**
 * Says in which systems coordinates would lie where they ought to. What fits is offered, never taken: a fit is no proof, and
 * two systems 220 m apart fit alike.
 */
final class CoordinateGuess {
    private static final String SWAP =
            "write longitude first: in QGIS export the layer again as GeoJSON in EPSG:4326, or with GDAL:"
                    + " ogr2ogr -s_srs EPSG:4326 -t_srs OGC:CRS84 out.geojson in.geojson; or take it as it is with"
                    + " --axis-order yx";

    private static final int VN2000 = 4756;

    /**
     * VN-2000 in the zones of 3 degrees by province (EPSG:9205 to 9218 and 5896 to 5899) and of 6 degrees, WGS 84 UTM, web
     * maps.
     */
    private static final List<Integer> GRIDS = Stream.of(
                    IntStream.rangeClosed(9205, 9218),
                    IntStream.rangeClosed(5896, 5899),
                    IntStream.of(3405, 3406, 32647, 32648, 3857))
            .flatMap(IntStream::boxed)
            .toList();

    private static final List<Integer> DEGREES = List.of(Projection.WGS84, VN2000);

    private final Reach reach;

    CoordinateGuess(Reach reach) {
        this.reach = reach;
    }

    /** A system, and the order of its coordinates, that would put them within reach. */
    private record Candidate(int epsg, AxisOrder axes) {
        String option() {
            return "--crs EPSG:" + epsg + (axes == AxisOrder.YX ? " --axis-order yx" : "");
        }
    }

    /** @param c a coordinate that is latitude first */
    void explainSwap(Place place, String format, Coordinate c, ProblemList problems) {
        problems.error(
                place,
                String.format(
                        Locale.ROOT,
                        "latitude and longitude are swapped: %.5f %.5f is latitude first, %s has longitude first",
                        c.x,
                        c.y,
                        format),
                SWAP);
    }

    /**
     * For a layer that ought to be in degrees and is not.
     *
     * @param c a coordinate with an x beyond 180 or a y beyond 90
     * @param extent of all coordinates as they are written
     */
    void explain(Place place, String format, Coordinate c, Envelope extent, ProblemList problems) {
        if (Math.abs(c.x) <= 90 && Math.abs(c.y) <= 180) {
            explainSwap(place, format, c, problems);
            return;
        }
        List<Candidate> fitting = fitting(extent);
        problems.error(
                place,
                String.format(
                        Locale.ROOT,
                        "%.3f %.3f is no longitude and latitude in degrees, and the file names no reference system",
                        c.x,
                        c.y),
                fitting.isEmpty()
                        ? "name the system with --crs EPSG:CODE; provincial files are usually in VN-2000, EPSG:9205"
                        : "as metres it fits " + listed(fitting) + ": say which with --crs EPSG:CODE"
                                + (fitting.get(0).axes() == AxisOrder.YX ? " --axis-order yx" : ""));
    }

    /** For a layer that has no word of its system, in a format that has no default. */
    void offer(Place place, Envelope extent, ProblemList problems) {
        List<Candidate> fitting = fitting(extent);
        problems.error(
                place,
                "the file does not say in which reference system its coordinates are",
                fitting.isEmpty()
                        ? "name the system with --crs EPSG:CODE; provincial files are usually in VN-2000, EPSG:9205"
                        : "they would lie where they ought to in " + listed(fitting) + "; accept one of them with "
                                + fitting.stream()
                                        .map(Candidate::option)
                                        .limit(4)
                                        .collect(Collectors.joining(" or ")));
    }

    /** The end of a remedy: systems in which the coordinates would lie within reach; empty text when there is none. */
    String alternatives(Envelope extent) {
        List<Candidate> fitting = fitting(extent);
        return fitting.isEmpty()
                ? ""
                : "; its coordinates would lie within reach in " + listed(fitting) + ": "
                        + fitting.get(0).option();
    }

    private List<Candidate> fitting(Envelope extent) {
        if (reach.bounds().isEmpty() || extent.isNull()) {
            return List.of();
        }
        boolean degrees = extent.getMaxX() <= 180 && extent.getMaxY() <= 180;
        List<Integer> codes = degrees ? DEGREES : GRIDS;
        return Stream.of(AxisOrder.values())
                .flatMap(axes -> codes.stream().map(epsg -> new Candidate(epsg, axes)))
                .filter(candidate -> fits(candidate, extent))
                .toList();
    }

    private boolean fits(Candidate candidate, Envelope extent) {
        Envelope e = candidate.axes() == AxisOrder.XY
                ? extent
                : new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX());
        return Stream.of(new Coordinate(e.getMinX(), e.getMinY()), new Coordinate(e.getMaxX(), e.getMaxY()), e.centre())
                .allMatch(c -> lands(candidate.epsg(), c));
    }

    private boolean lands(int epsg, Coordinate c) {
        try {
            LonLat place = Projection.ofEpsg(epsg).toLonLat(c.x, c.y);
            return reach.contains(new Envelope(place.toCoordinate()));
        } catch (IllegalArgumentException e) {
            // not in this registry, or the point is not in its domain: then it is no candidate
            return false;
        }
    }

    private static String listed(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Projection.ofEpsg(candidate.epsg()).label()
                        + (candidate.axes() == AxisOrder.YX ? " with northing or latitude first" : ""))
                .collect(Collectors.joining(" or "));
    }
}
