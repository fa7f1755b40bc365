package vn.vungcao.http.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FlowTest {
    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

    private final Flow flow = Flow.begin(NOW, "import", "en");

    @Test
    void aLoginHoldsForTenMinutesAndNotBeforeItBegan() {
        assertEquals(Optional.of(flow), Flow.read(flow.text(), NOW.plusSeconds(600)));
        assertEquals(Optional.empty(), Flow.read(flow.text(), NOW.plusSeconds(601)));
        assertEquals(Optional.empty(), Flow.read(flow.text(), NOW.minusSeconds(60)));
    }

    @Test
    void whatIsShownTellsNothingOfTheRestAndIsOfOneLogin() {
        Set<String> shown = Set.of(flow.state(), flow.nonce(), flow.verifier());
        assertEquals(3, shown.size());
        assertTrue(shown.stream().allMatch(text -> text.matches("[0-9a-f]{64}")), shown.toString());
        assertFalse(shown.contains(Flow.begin(NOW, "import", "en").state()));
        assertFalse(flow.toString().contains(flow.text()));
    }

    @Test
    void whoWritesALaterTimeOrAnotherPageIntoTheCookieHasAnotherState() {
        String later = flow.text()
                .replaceFirst("^\\d+", String.valueOf(NOW.plusSeconds(900).getEpochSecond()));
        Flow moved = Flow.read(later, NOW.plusSeconds(900)).orElseThrow();
        assertFalse(moved.state().equals(flow.state()));
        assertEquals(Optional.empty(), Flow.read(flow.text().replace("import", "//evil"), NOW));
        assertEquals("import", flow.page());
        assertEquals("en", flow.language());
    }
}
