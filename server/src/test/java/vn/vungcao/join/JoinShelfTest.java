package vn.vungcao.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of joins is bounded by their number and by their bytes. */
final class JoinShelfTest {
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
    private final JoinShelf shelf =
            new JoinShelf(new JoinShelf.Bounds(3, 30_000, Duration.ofHours(1)), Clock.fixed(NOW, ZoneOffset.UTC));

    private static Join join(String id, int letters) {
        JoinedColumn column = new JoinedColumn("x", "x", Optional.empty(), List.of("a".repeat(letters)));
        JoinAccount account = new JoinAccount(
                1,
                List.of(new KeyedItem("03124", "")),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        return new Join(
                id,
                "t.csv",
                "communes",
                Optional.of("2020"),
                KeyField.CODE,
                "code",
                "0",
                NOW,
                NOW.plusSeconds(3_600),
                List.of("03124"),
                List.of(column),
                account);
    }

    @Test
    void whatDoesNotFitIsNotTakenAndDrivesNothingOut() {
        assertTrue(shelf.put(join("a", 10_000)));
        assertFalse(shelf.put(join("b", 10_000)), "two of 20,000 bytes are more than 30,000");
        assertTrue(shelf.put(join("c", 10)));
        assertTrue(shelf.put(join("d", 10)));
        assertFalse(shelf.put(join("e", 10)), "three are kept");
        assertEquals(List.of("a", "c", "d"), shelf.all().stream().map(Join::id).toList());
        assertEquals(Optional.of(NOW.plusSeconds(3_600)), shelf.nextExpiry());
        assertTrue(shelf.remove("a"));
        assertFalse(shelf.remove("a"));
        assertTrue(shelf.put(join("b", 10_000)));
    }
}
