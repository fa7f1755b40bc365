package vn.vungcao.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BoundedCacheTest {
    private final BoundedCache<Integer, byte[]> cache =
            new BoundedCache<>("test_of_bounds", 1_000, (key, bytes) -> bytes.length);

    @Test
    void itNeverHoldsMoreThanItMayAndWhatIsUsedAgainAndAgainStays() {
        int[] made = {0};
        for (int key = 1; key <= 500; key++) {
            cache.get(0, k -> {
                made[0]++;
                return new byte[100];
            });
            cache.get(key, k -> new byte[100]);
            assertTrue(cache.weight() <= 1_000, "weighs " + cache.weight());
        }
        assertEquals(1, made[0], "what is asked for once does not drive it out");
    }

    @Test
    void whatIsLargerThanAllIsNotKept() {
        cache.put(1, new byte[1_001]);
        assertEquals(Optional.empty(), cache.find(1));
        assertEquals(0, cache.weight());
    }

    @Test
    void whatIsThereStaysAndIsNotCountedTwice() {
        byte[] first = new byte[100];
        assertTrue(cache.put(1, first));
        assertEquals(false, cache.put(1, new byte[200]));
        assertEquals(first, cache.find(1).orElseThrow());
        assertEquals(100, cache.weight());
    }

    @Test
    void itTellsWhatItHolds() {
        cache.put(1, new byte[100]);
        cache.find(1);
        cache.find(2);
        Held held = cache.held();
        assertEquals(new Held("test_of_bounds", 100, 1_000, 1, 1, 1), held);
        assertTrue(Held.all().stream().anyMatch(h -> h.name().equals("test_of_bounds") && h.bytes() >= 100));
    }
}
