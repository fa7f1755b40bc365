package vn.vungcao.intake.reader;

import java.util.List;
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
import vn.vungcao.wording.Wording;

/**
 * Says in which systems coordinates would lie where they ought to. What fits is offered, never taken: a fit is no proof, and
 * two systems 220 m apart fit alike.
 */
final class CoordinateGuess {
    private static final Wording SWAP = Wording.of(
            "ghi kinh độ trước: trong QGIS xuất lại lớp thành GeoJSON ở EPSG:4326, hoặc với GDAL: ogr2ogr -s_srs EPSG:4326"
                    + " -t_srs OGC:CRS84 out.geojson in.geojson; hoặc nhận như đã ghi bằng --axis-order yx",
            "write longitude first: in QGIS export the layer again as GeoJSON in EPSG:4326, or with GDAL: ogr2ogr -s_srs"
                    + " EPSG:4326 -t_srs OGC:CRS84 out.geojson in.geojson; or take it as it is with --axis-order yx");

    private static final Wording USUALLY = Wording.of(
            "nêu hệ tọa độ bằng --crs EPSG:MÃ; tệp của tỉnh thường ở VN-2000, EPSG:9205",
            "name the system with --crs EPSG:CODE; provincial files are usually in VN-2000, EPSG:9205");
    private static final Wording OR = Wording.of(" hoặc ", " or ");

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
                Wording.of(
                        "vĩ độ và kinh độ bị đổi chỗ: %1$.5f %2$.5f ghi vĩ độ trước, %3$s ghi kinh độ trước",
                        "latitude and longitude are swapped: %1$.5f %2$.5f is latitude first, %3$s has longitude first",
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
                Wording.of(
                        "%.3f %.3f không phải kinh độ và vĩ độ theo độ, và tệp không ghi hệ tọa độ",
                        "%.3f %.3f is no longitude and latitude in degrees, and the file names no reference system",
                        c.x,
                        c.y),
                fitting.isEmpty()
                        ? USUALLY
                        : Wording.of(
                                "tính theo mét thì hợp với %s: cho biết hệ nào bằng --crs EPSG:MÃ%s",
                                "as metres it fits %s: say which with --crs EPSG:CODE%s",
                                listed(fitting),
                                fitting.get(0).axes() == AxisOrder.YX ? " --axis-order yx" : ""));
    }

    /** For a layer that has no word of its system, in a format that has no default. */
    void offer(Place place, Envelope extent, ProblemList problems) {
        List<Candidate> fitting = fitting(extent);
        problems.error(
                place,
                Wording.of(
                        "tệp không cho biết tọa độ của nó ở hệ tọa độ nào",
                        "the file does not say in which reference system its coordinates are"),
                fitting.isEmpty()
                        ? USUALLY
                        : Wording.of(
                                "các hình sẽ nằm đúng chỗ nếu ở %s; nhận một hệ bằng %s",
                                "they would lie where they ought to in %s; accept one of them with %s",
                                listed(fitting),
                                Wording.joined(
                                        OR,
                                        fitting.stream()
                                                .map(candidate -> Wording.same(candidate.option()))
                                                .limit(4)
                                                .toList())));
    }

    /** The end of a remedy: systems in which the coordinates would lie within reach; empty text when there is none. */
    Wording alternatives(Envelope extent) {
        List<Candidate> fitting = fitting(extent);
        return fitting.isEmpty()
                ? Wording.NONE
                : Wording.of(
                        "; tọa độ của nó sẽ nằm trong phạm vi nếu ở %s: %s",
                        "; its coordinates would lie within reach in %s: %s",
                        listed(fitting),
                        fitting.get(0).option());
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

    private static Wording listed(List<Candidate> candidates) {
        return Wording.joined(
                OR, candidates.stream().map(CoordinateGuess::named).toList());
    }

    private static Wording named(Candidate candidate) {
        String label = Projection.ofEpsg(candidate.epsg()).label();
        return candidate.axes() == AxisOrder.YX
                ? Wording.of("%s với tọa độ bắc hoặc vĩ độ trước", "%s with northing or latitude first", label)
                : Wording.same(label);
    }
}
