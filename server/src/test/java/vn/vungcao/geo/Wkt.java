package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Shapes in tests are written as well-known text. */
public final class Wkt {
    private Wkt() {}

    public static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    public static List<Geometry> all(String... wkt) {
        return Stream.of(wkt).map(Wkt::read).toList();
    }

    /** A rectangle given by its corners. */
    public static Geometry box(double west, double south, double east, double north) {
        return new BoundingBox(west, south, east, north).toGeometry();
    }

    static void assertSame(String expectedWkt, Geometry actual) {
        assertTrue(read(expectedWkt).equalsTopo(actual), () -> "expected " + expectedWkt + " but was " + actual);
    }
}
