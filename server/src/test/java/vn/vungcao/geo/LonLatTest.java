package vn.vungcao.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LonLatTest {
    @Test
    void saysItsHemisphere() {
        assertEquals("103.02000 E, 21.39000 N", new LonLat(103.02, 21.39).toString());
        assertEquals("58.00000 W, 63.10000 S", new LonLat(-58, -63.1).toString());
    }

    @Test
    void staysOnTheGlobe() {
        assertThrows(IllegalArgumentException.class, () -> new LonLat(501877.6, 21));
        assertThrows(IllegalArgumentException.class, () -> new LonLat(21.39, 103.02));
        assertThrows(IllegalArgumentException.class, () -> new LonLat(Double.NaN, 0));
    }
}
