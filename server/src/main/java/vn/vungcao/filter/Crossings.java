package vn.vungcao.filter;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexSegmentSetMutualIntersector;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * How often the lines of geometries cross or meet. Relating a shape to a scribble takes time by the crossings of the scribble, of
 * which n positions can make n × n, so they have a limit of their own.
 */
public final class Crossings {
    /** Most crossings and meetings of the lines of one geometry, or of two that are related to each other. */
    public static final int MAX_CROSSINGS = 2_000;

    private Crossings() {}

    /** @throws FilterException when the lines of the geometries cross themselves or each other too often */
    public static void check(Place place, Geometry... geometries) {
        List<SegmentString> lines = Stream.of(geometries)
                .flatMap(g -> ((List<?>) LinearComponentExtracter.getLines(g)).stream())
                .map(Geometry.class::cast)
                // segments without length all meet each other, and say nothing
                .map(line -> CoordinateArrays.removeRepeatedPoints(line.getCoordinates()))
                .filter(line -> line.length > 1)
                .<SegmentString>map(line -> new BasicSegmentString(line, Place.NONE))
                .toList();
        Counter counter = new Counter();
        new MCIndexSegmentSetMutualIntersector(lines).process(lines, counter);
        if (counter.isDone()) {
            throw new FilterException(
                    "the lines of the geometries cross or meet more than " + MAX_CROSSINGS + " times", place);
        }
    }

    /** Meets every pair of segments twice, once from each side. */
    private static final class Counter implements SegmentIntersector {
        private final LineIntersector intersector = new RobustLineIntersector();
        private int met;

        @Override
        public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
            if (a == b && areNeighbours(a, i, j)) {
                return;
            }
            intersector.computeIntersection(
                    a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
            if (intersector.hasIntersection()) {
                met++;
            }
        }

        /** Segments that follow each other in a line, round the corner of a ring too. */
        private static boolean areNeighbours(SegmentString line, int i, int j) {
            int apart = Math.abs(i - j);
            return apart <= 1 || line.isClosed() && apart == line.size() - 2;
        }

        @Override
        public boolean isDone() {
            return met > 2 * MAX_CROSSINGS;
        }
    }
}
