package vn.vungcao.geo;

import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.vungcao.wording.Wording;

/** Checks shapes that come from outside: on the globe, and valid in the sense of OGC Simple Features. */
public final class GeometryValidation {
    private static final int LEAST_RING_POINTS = 4;

    private static final Map<Integer, Wording> WORDS = Map.ofEntries(
            Map.entry(
                    TopologyValidationError.HOLE_OUTSIDE_SHELL,
                    Wording.of("một lỗ nằm ngoài đa giác", "a hole lies outside the polygon")),
            Map.entry(
                    TopologyValidationError.NESTED_HOLES,
                    Wording.of("một lỗ nằm trong lỗ khác", "a hole lies inside another hole")),
            Map.entry(
                    TopologyValidationError.DISCONNECTED_INTERIOR,
                    Wording.of("các lỗ cắt đa giác thành nhiều mảnh", "holes cut the polygon into pieces")),
            Map.entry(
                    TopologyValidationError.SELF_INTERSECTION,
                    Wording.of("đường biên tự cắt chính nó", "the boundary crosses itself")),
            Map.entry(
                    TopologyValidationError.RING_SELF_INTERSECTION,
                    Wording.of("một vòng tự chạm vào nó", "a ring touches itself")),
            Map.entry(
                    TopologyValidationError.NESTED_SHELLS,
                    Wording.of("một phần nằm trong phần khác", "a part lies inside another part")),
            Map.entry(
                    TopologyValidationError.DUPLICATE_RINGS, Wording.of("một vòng bị lặp lại", "a ring stands twice")),
            Map.entry(
                    TopologyValidationError.TOO_FEW_POINTS,
                    Wording.of("một vòng có quá ít điểm khác nhau", "a ring has too few different points")),
            Map.entry(
                    TopologyValidationError.INVALID_COORDINATE,
                    Wording.of("một tọa độ không phải số", "a coordinate is not a number")),
            Map.entry(
                    TopologyValidationError.RING_NOT_CLOSED,
                    Wording.of("một vòng không khép kín", "a ring is not closed")));

    private GeometryValidation() {}

    /**
     * The first defect of a geometry in longitude and latitude: a coordinate that is no number or off the globe, else a
     * defect of its topology. Empty when it is good.
     */
    public static Optional<GeometryDefect> check(Geometry lonLat) {
        for (Coordinate c : lonLat.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return Optional.of(
                        new GeometryDefect(Wording.of("một tọa độ không phải số", "a coordinate is not a number"), c));
            }
            if (Math.abs(c.x) > 180 || Math.abs(c.y) > 90) {
                return Optional.of(new GeometryDefect(
                        Wording.of(
                                "một tọa độ nằm ngoài kinh độ -180 đến 180 và vĩ độ -90 đến 90 độ",
                                "a coordinate is outside longitude -180 to 180 and latitude -90 to 90 degrees"),
                        c));
            }
        }
        TopologyValidationError error = new IsValidOp(lonLat).getValidationError();
        return error == null
                ? Optional.empty()
                : Optional.of(new GeometryDefect(
                        WORDS.getOrDefault(error.getErrorType(), Wording.of("hình sai: %s", "%s", error.getMessage())),
                        error.getCoordinate()));
    }

    /**
     * What keeps these points from being a ring at all, to be asked before one is made of them: fewer than four, or the
     * last not equal to the first.
     */
    public static Optional<GeometryDefect> checkRing(Coordinate[] points) {
        if (points.length == 0) {
            return Optional.of(
                    new GeometryDefect(Wording.of("một vòng không có điểm", "a ring has no points"), new Coordinate()));
        }
        Coordinate last = points[points.length - 1];
        if (!points[0].equals2D(last)) {
            return Optional.of(new GeometryDefect(
                    Wording.of(
                            "một vòng không khép kín: điểm cuối khác điểm đầu",
                            "a ring is not closed: its last point differs from its first"),
                    last));
        }
        return points.length >= LEAST_RING_POINTS
                ? Optional.empty()
                : Optional.of(new GeometryDefect(
                        Wording.of("một vòng có ít hơn bốn điểm", "a ring has fewer than four points"), last));
    }
}
