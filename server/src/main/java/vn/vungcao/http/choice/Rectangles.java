package vn.vungcao.http.choice;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import vn.vungcao.filter.FilterTable;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.parameter.Bounds;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;

/** The rectangle that {@code bbox} asks about, in the system that {@code bbox-crs} names. */
final class Rectangles {
    private final Bounds bounds;
    private final ReferenceSystem system;

    private Rectangles(Bounds bounds, ReferenceSystem system) {
        this.bounds = bounds;
        this.system = system;
    }

    static Optional<Rectangles> of(Question question) {
        Optional<Bounds> bounds = question.find(Parameters.BBOX);
        if (bounds.isEmpty() && question.has(Parameters.BBOX_CRS)) {
            throw new Failure.BadParameter("bbox-crs", "says how bbox is written, and there is no bbox");
        }
        return bounds.map(b -> new Rectangles(b, question.orElse(Parameters.BBOX_CRS, ReferenceSystem.CRS84)));
    }

    /**
     * The rows whose geometry meets the rectangle, its edges included.
     *
     * @param meeting the rows that meet a rectangle of longitudes and latitudes
     */
    BitSet rows(FilterTable table, Function<BoundingBox, BitSet> meeting) {
        return system.lonLat() ? meeting.apply(degrees()) : meetingPlane(table);
    }

    private BoundingBox degrees() {
        boolean latitudeFirst = system.axes() == AxisOrder.YX;
        double west = longitude(latitudeFirst ? bounds.lower2() : bounds.lower1());
        double south = latitude(latitudeFirst ? bounds.lower1() : bounds.lower2());
        double east = longitude(latitudeFirst ? bounds.upper2() : bounds.upper1());
        double north = latitude(latitudeFirst ? bounds.upper1() : bounds.upper2());
        if (south > north) {
            throw bad("south " + south + " lies north of north " + north);
        }
        return new BoundingBox(west, south, east, north);
    }

    private double longitude(double degrees) {
        return within("longitude", degrees, 180);
    }

    private double latitude(double degrees) {
        return within("latitude", degrees, 90);
    }

    private double within(String name, double degrees, double limit) {
        if (Math.abs(degrees) > limit) {
            throw bad(name + " " + degrees + " is not between -" + (int) limit + " and " + (int) limit
                    + "; the order is " + order());
        }
        return degrees;
    }

    private String order() {
        return system.axes() == AxisOrder.YX ? "south,west,north,east" : "west,south,east,north";
    }

    private BitSet meetingPlane(FilterTable table) {
        boolean northingFirst = system.axes() == AxisOrder.YX;
        double minX = northingFirst ? bounds.lower2() : bounds.lower1();
        double minY = northingFirst ? bounds.lower1() : bounds.lower2();
        double maxX = northingFirst ? bounds.upper2() : bounds.upper1();
        double maxY = northingFirst ? bounds.upper1() : bounds.upper2();
        if (minX > maxX || minY > maxY) {
            throw bad("the first corner does not lie south-west of the second; the order is " + order());
        }
        Envelope extent = extent(table);
        BitSet rows = new BitSet(table.rows());
        if (!extent.isNull()) {
            system.rectangle(new Envelope(minX, maxX, minY, maxY), extent)
                    .ifPresent(shape -> rows.or(meeting(table, shape)));
        }
        return rows;
    }

    private static Envelope extent(FilterTable table) {
        Envelope extent = new Envelope();
        for (int row = 0; row < table.rows(); row++) {
            table.geometry(row).ifPresent(g -> extent.expandToInclude(g.getEnvelopeInternal()));
        }
        return extent;
    }

    private static BitSet meeting(FilterTable table, Geometry shape) {
        BitSet rows = table.candidates(shape.getEnvelopeInternal());
        RelateNG rectangle = RelateNG.prepare(shape);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            boolean meets = table.geometry(row)
                    .map(g -> rectangle.evaluate(g, RelatePredicate.intersects()))
                    .orElse(false);
            rows.set(row, meets);
        }
        return rows;
    }

    private static Failure.BadParameter bad(String detail) {
        return new Failure.BadParameter("bbox", detail);
    }
}
