package vn.vungcao.http.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class DearRequestsTest {
    private final AtomicLong clock = new AtomicLong();
    private final DearRequests dear = new DearRequests(30, 60, clock::get);

    @Test
    void givesPointsUntilTheBucketIsEmptyAndTellsWhenThereAreEnoughAgain() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Duration.ZERO, dear.take("a", 10));
        }
        Duration wait = dear.take("a", 10);
        assertEquals(10, wait.toSeconds());

        clock.addAndGet(wait.toNanos());
        assertEquals(Duration.ZERO, dear.take("a", 10));
        assertTrue(dear.take("a", 1).compareTo(Duration.ZERO) > 0);
    }

    @Test
    void aRefusalTakesNothing() {
        dear.take("a", 25);
        for (int i = 0; i < 100; i++) {
            assertEquals(5, dear.take("a", 10).toSeconds());
        }
    }

    @Test
    void clientsDoNotTakeFromEachOther() {
        dear.take("a", 30);
        assertEquals(Duration.ZERO, dear.take("b", 30));
    }

    @Test
    void noMorePointsComeBackThanThereWere() {
        clock.addAndGet(Duration.ofDays(9).toNanos());
        dear.take("a", 30);
        assertTrue(dear.take("a", 1).compareTo(Duration.ZERO) > 0);
    }

    @Test
    void whatCostsMoreThanABucketHoldsEmptiesIt() {
        assertEquals(Duration.ZERO, dear.take("a", 1000));
        assertEquals(30, dear.take("a", 1000).toSeconds());
    }
}
