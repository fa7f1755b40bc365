package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

final class BoundingBoxTest {
    private static final BoundingBox PROVINCE = new BoundingBox(102.1, 20.9, 103.6, 22.6);
    private static final BoundingBox PACIFIC = new BoundingBox(170, -10, -160, 10);

    @Test
    void becomesAPolygon() {
        Wkt.assertSame("POLYGON ((102.1 20.9, 103.6 20.9, 103.6 22.6, 102.1 22.6, 102.1 20.9))", PROVINCE.toGeometry());
    }

    @Test
    void becomesTwoPolygonsAcrossTheAntimeridian() {
        Wkt.assertSame(
                "MULTIPOLYGON (((170 -10, 180 -10, 180 10, 170 10, 170 -10)),"
                        + " ((-180 -10, -160 -10, -160 10, -180 10, -180 -10)))",
                PACIFIC.toGeometry());
    }

    @ParameterizedTest
    @CsvSource({"102.1,20.9,true", "103,21.5,true", "102.0,21.5,false", "103,22.7,false"})
    void containsPlacesAndItsOwnEdge(double lon, double lat, boolean inside) {
        assertEquals(inside, PROVINCE.contains(new LonLat(lon, lat)));
    }

    @ParameterizedTest
    @CsvSource({"175,0,true", "-170,0,true", "180,0,true", "-180,0,true", "0,0,false", "-159,0,false"})
    void containsPlacesOnBothSidesOfTheAntimeridian(double lon, double lat, boolean inside) {
        assertEquals(inside, PACIFIC.contains(new LonLat(lon, lat)));
    }

    @Test
    void comparesBoxes() {
        assertTrue(PROVINCE.intersects(new BoundingBox(103.6, 22.6, 104, 23)), "a shared corner counts");
        assertFalse(PROVINCE.intersects(new BoundingBox(103.61, 22.6, 104, 23)));
        assertTrue(PACIFIC.intersects(new BoundingBox(-180, 0, -179, 1)));
        assertTrue(PACIFIC.contains(new BoundingBox(175, -1, -175, 1)));
        assertFalse(PROVINCE.contains(PACIFIC));
    }

    @Test
    void refusesWhatIsNoBox() {
        assertThrows(IllegalArgumentException.class, () -> new BoundingBox(102, 22, 103, 21));
        assertThrows(IllegalArgumentException.class, () -> new BoundingBox(102, 20, 181, 21));
        assertThrows(IllegalArgumentException.class, () -> new BoundingBox(Double.NaN, 20, 103, 21));
        assertThrows(IllegalArgumentException.class, () -> BoundingBox.of(new Envelope()));
    }
}
