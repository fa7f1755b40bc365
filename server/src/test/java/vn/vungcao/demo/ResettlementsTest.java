package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Observation;

/** The rows by hazard and form say the same as the indicators. */
final class ResettlementsTest {
    private static final List<ResettlementProgress> ROWS = DemoFixture.SET.resettlementProgress();

    private static Map<String, Integer> sums(Function<ResettlementProgress, Optional<Integer>> count) {
        Map<String, Integer> sums = new HashMap<>();
        ROWS.forEach(
                row -> count.apply(row).ifPresent(n -> sums.merge(row.unit() + "/" + row.year(), n, Integer::sum)));
        return sums;
    }

    private static Map<String, Integer> observed(String indicator) {
        return DemoFixture.SET.observations().stream()
                .filter(o -> o.indicator().equals(indicator) && o.unit().length() == 5)
                .collect(Collectors.toMap(o -> o.unit() + "/" + o.year(), o -> (int) o.value()));
    }

    @Test
    void sumsOverHazardAndFormAreTheIndicatorsOfTheUnitAndYear() {
        Map<String, Integer> atRisk = sums(ResettlementProgress::atRisk);
        Map<String, Integer> resettled = sums(ResettlementProgress::resettled);
        assertEquals(129 * 6 + 45, atRisk.size());
        assertEquals(observed("households_at_risk"), atRisk);
        assertEquals(observed("households_resettlement_planned"), sums(ResettlementProgress::planned));
        assertEquals(observed("households_resettled"), resettled);
        atRisk.replaceAll((key, households) -> households - resettled.get(key));
        assertEquals(observed("households_remaining_at_risk"), atRisk);
    }

    @Test
    void atTheEndOf2025SevenHundredAndNinetyHouseholdsRemain() {
        int remaining = ROWS.stream()
                .filter(row -> row.year() == 2025)
                .mapToInt(row -> row.atRisk().orElse(0) - row.resettled().orElse(0))
                .sum();
        assertEquals(790, remaining);
    }

    @Test
    void keysStandOnceAndZerosAreWritten() {
        assertEquals(
                ROWS.size(),
                ROWS.stream().map(ResettlementProgress::key).distinct().count());
        assertTrue(ROWS.stream().anyMatch(row -> row.atRisk().equals(Optional.of(0))));
        assertTrue(ROWS.stream().allMatch(row -> row.source().contains("demonstration")));
        assertTrue(ROWS.stream()
                .allMatch(row -> row.resettled().orElse(0) <= row.planned().orElse(0)));
        for (ResettlementForm form : ResettlementForm.values()) {
            assertTrue(
                    ROWS.stream()
                            .anyMatch(row -> row.form().equals(Optional.of(form))
                                    && row.resettled().orElse(0) > 0),
                    form.id());
        }
    }

    @Test
    void sitesHoldNoMoreThanWhatIsPlannedByTheirCauseAndForm() {
        for (ResettlementSite site : DemoFixture.SET.resettlementSites()) {
            int planned = ROWS.stream()
                    .filter(row -> row.unit().equals(site.unit())
                            && row.year() == site.year()
                            && row.hazard().id().equals(site.cause())
                            && row.form().map(f -> f.id().equals(site.form())).orElse(false))
                    .mapToInt(row -> row.planned().orElse(0))
                    .sum();
            assertTrue(site.households() <= planned, site.id());
        }
        assertTrue(
                DemoFixture.SET.observations().stream().map(Observation::unit).anyMatch("03124"::equals));
    }
}
