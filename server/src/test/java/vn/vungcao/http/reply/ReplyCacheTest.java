package vn.vungcao.http.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReplyCacheTest {
    private static final int CAPACITY = 100_000;
    private final ReplyCache cache = new ReplyCache(CAPACITY);

    private static EntityTag tag(int i) {
        return EntityTag.of("reply", Integer.toString(i));
    }

    private static Reply reply(int bytes) {
        return new Reply(200, Map.of(), new byte[bytes]);
    }

    @Test
    void itNeverHoldsMoreThanItsCapacityAndKeepsWhatIsAskedForAgainAndAgain() {
        for (int i = 0; i < 1_000; i++) {
            cache.put(tag(i), reply(10_000));
            assertTrue(cache.find(tag(0)).isPresent(), "used each time, so it stays");
            assertTrue(cache.weight() <= CAPACITY);
        }
        long kept = IntStream.range(0, 1_000)
                .filter(i -> cache.find(tag(i)).isPresent())
                .count();
        assertTrue(kept > 5 && kept < 10, kept + " kept");
    }

    @Test
    void whatIsTooLargeIsNotKeptAndTheSameIsNotCountedTwice() {
        cache.put(tag(1), reply(CAPACITY / 2));
        assertEquals(Optional.empty(), cache.find(tag(1)));
        assertEquals(0, cache.weight());
        cache.put(tag(2), reply(1_000));
        long weight = cache.weight();
        cache.put(tag(2), reply(1_000));
        assertEquals(weight, cache.weight());
    }
}
