package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

final class GeometryValidationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0)) | the boundary crosses itself near 1.00000 1.00000",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 21 20, 21 21, 20 20)) |"
                        + " a hole lies outside the polygon near 20.00000 20.00000",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1))) |"
                        + " a part lies inside another part near 1.00000 1.00000",
                "POLYGON ((501877 2366126, 501878 2366126, 501878 2366127, 501877 2366126)) |"
                        + " a coordinate is outside longitude -180 to 180 and latitude -90 to 90 degrees"
                        + " near 501877.00000 2366126.00000",
                "POINT (21.39 103.02) | a coordinate is outside longitude -180 to 180 and latitude -90 to 90 degrees"
                        + " near 21.39000 103.02000",
            })
    void saysWhatIsWrongAndWhere(String wkt, String expected) {
        assertEquals(
                Optional.of(expected), GeometryValidation.check(Wkt.read(wkt)).map(GeometryDefect::toString));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))", "POINT (103.02 21.39)"})
    void findsNothingInGoodShapes(String wkt) {
        assertEquals(Optional.empty(), GeometryValidation.check(Wkt.read(wkt)));
    }

    @Test
    void refusesNumbersThatAreNone() {
        var point = new GeometryFactory().createPoint(new Coordinate(103, Double.POSITIVE_INFINITY));
        assertEquals(
                "a coordinate is not a number",
                GeometryValidation.check(point).orElseThrow().words().en());
    }

    @Test
    void checksRingsBeforeTheyAreMade() {
        Coordinate a = new Coordinate(0, 0);
        Coordinate b = new Coordinate(1, 0);
        Coordinate c = new Coordinate(1, 1);
        assertTrue(GeometryValidation.checkRing(new Coordinate[] {a, b, c, a}).isEmpty());
        assertEquals(
                "a ring is not closed: its last point differs from its first near 1.00000 1.00000",
                GeometryValidation.checkRing(new Coordinate[] {a, b, c})
                        .orElseThrow()
                        .toString());
        assertEquals(
                "a ring has fewer than four points",
                GeometryValidation.checkRing(new Coordinate[] {a, b, a})
                        .orElseThrow()
                        .words()
                        .en());
        assertEquals(
                "a ring has no points",
                GeometryValidation.checkRing(new Coordinate[] {})
                        .orElseThrow()
                        .words()
                        .en());
    }
}
