package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names that were mistyped, and cells that are no names. */
final class NearestNameTest {
    private static final String NO_NAME = "[".repeat(20_000);

    @Test
    void theNameWithTheFewestEditsIsMeant() {
        assertEquals(Optional.of("households"), NearestName.of("housholds", List.of("population", "households")));
        assertEquals(Optional.empty(), NearestName.of("x", List.of("population", "households")));
    }

    @Test
    void whatIsTooLongForANameIsNotComparedForSeconds() {
        assertTimeout(Duration.ofSeconds(1), () -> {
            assertEquals(Optional.empty(), NearestName.of(NO_NAME, List.of("households", NO_NAME + "]")));
            assertEquals(Optional.empty(), NearestName.of("households", List.of(NO_NAME)));
            assertEquals(0, NameScore.of(NO_NAME, NO_NAME + "]"));
            assertEquals(0, NameScore.of("a ".repeat(20_000), "b ".repeat(20_000)));
            assertEquals(1, NameScore.of(NO_NAME, NO_NAME));
        });
    }
}
