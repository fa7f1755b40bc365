package vn.vungcao.http.ogc.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeighedCacheTest {
    @Test
    void itNeverHoldsMoreThanItMayAndLetsGoOfWhatWasNotUsed() {
        WeighedCache<Integer, byte[]> cache = new WeighedCache<>(1000, bytes -> bytes.length);
        List<Integer> made = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int key = i;
            cache.get(0, () -> new byte[100]);
            cache.get(key, () -> {
                made.add(key);
                return new byte[100];
            });
            assertTrue(cache.weight() <= 1000);
        }
        made.clear();
        for (int key : new int[] {0, 49, 45, 20}) {
            cache.get(key, () -> {
                made.add(key);
                return new byte[100];
            });
        }
        assertEquals(List.of(20), made);
        cache.get(-1, () -> new byte[1001]);
        assertEquals(1000, cache.weight(), "what is larger than all is not kept");
    }
}
