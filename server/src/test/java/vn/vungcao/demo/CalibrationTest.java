package vn.vungcao.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vungcao.atlas.Slice;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.unit.AdminLevel;

/** The totals of the observations, summed here anew, are the published ones. */
final class CalibrationTest {
    private static final Map<String, List<Observation>> BY_KEY = DemoFixture.SET.observations().stream()
            .filter(o -> o.unit().length() <= 5)
            .collect(Collectors.groupingBy(o -> o.indicator() + o.year()));
    private static final Map<String, String> DISTRICT =
            DemoFixture.INPUTS.communes().stream().collect(Collectors.toMap(Commune::code, Commune::district));

    static Stream<Calibration> rows() {
        return DemoFixture.INPUTS.calibration().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void publishedTotalsAreMet(Calibration row) {
        List<Observation> observations = BY_KEY.getOrDefault(row.indicator() + row.year(), List.of()).stream()
                .filter(o ->
                        o.unit().equals("11") || row.covers(o.unit(), row.year() < 2025 ? DISTRICT.get(o.unit()) : ""))
                .toList();
        assertTrue(
                observations.stream()
                        .allMatch(o -> o.status().hasValue() || o.status() == ObservationStatus.NOT_APPLICABLE),
                "no gaps where a total is published");
        double total = DemoAtlas.get().countsDesignations(row.indicator())
                ? listed(row)
                : total(
                        row.part(),
                        observations.stream().filter(o -> o.status().hasValue()).toList());
        assertTrue(row.metBy(total), () -> row + " is " + total);
    }

    /** Lists are designations, not observations. */
    private static double listed(Calibration row) {
        assertEquals(Set.of("11"), row.area());
        return DemoAtlas.get()
                .column(new Slice(Vintages.of(row.year()), AdminLevel.PROVINCE, row.indicator(), row.year()))
                .value(0);
    }

    private static double total(Calibration.Part part, List<Observation> rows) {
        boolean ratio = rows.stream().anyMatch(o -> !Double.isNaN(o.numerator()));
        double numerator = rows.stream()
                .mapToDouble(o -> ratio ? o.numerator() : o.value())
                .sum();
        double denominator = rows.stream().mapToDouble(Observation::denominator).sum();
        return switch (part) {
            case NUMERATOR -> numerator;
            case DENOMINATOR -> denominator;
            case VALUE ->
                ratio
                        ? DemoFixture.INPUTS
                                        .indicators()
                                        .get(rows.get(0).indicator())
                                        .scale()
                                * numerator
                                / denominator
                        : numerator;
        };
    }

    @Test
    void everyFactItNamesIsPublished() {
        Set<String> facts = ResourceTable.rows("reference/published_facts.csv").stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
        rows().flatMap(row -> Stream.of(row.fact().split(";"))).forEach(fact -> assertTrue(facts.contains(fact), fact));
    }

    @Test
    void poorAndNearPoorAddUp() {
        Map<String, Double> both = new HashMap<>();
        for (Observation o : DemoFixture.SET.observations()) {
            if (o.unit().length() == 5) {
                String key = o.unit() + o.year();
                switch (o.indicator()) {
                    case "poverty_rate", "near_poverty_rate" -> both.merge(key, o.numerator(), Double::sum);
                    case "multidim_poverty_rate" -> both.merge(key, -o.numerator(), Double::sum);
                    default -> {}
                }
            }
        }
        assertEquals(129 * 6 + 45, both.size());
        assertTrue(both.values().stream().allMatch(rest -> rest == 0));
    }
}
