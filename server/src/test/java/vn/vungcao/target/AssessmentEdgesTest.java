package vn.vungcao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.unit.AdminLevel;

/**
 * Every comparator at every edge, worked out by hand. The indicator is a share of 200 members in percent with one decimal, so
 * one member is half a point; baseline 2020, horizon 2025. The target is 70, of a range 60 to 70, of a yearly reduction 4
 * points, of "eliminate" 0; at the edge "zero target" it is 0 (0 to 10). {@code 2024:50/0} is a value whose denominator is 0.
 */
final class AssessmentEdgesTest {

    @ParameterizedTest(name = "{0}, {1}: {2} in {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # comparator, edge,        series,             year, standing, gap, count, required, pace, required_pace, projected
            at_least,  at the target,  2020:40 2024:70,    2024, met,       0,  0,  64,   7.5,     -,   -
            at_least,  at precision,   2020:40 2024:69.95, 2024, met,       0,  0,  64,   7.4875,  -,   -
            at_least,  no baseline,    2022:60 2024:66,    2024, not_met,   4,  8,  -,    3,       4,   2026
            at_least,  one value,      2024:66,            2024, not_met,   4,  8,  -,    -,       4,   -
            at_least,  already met,    2020:80 2024:85,    2024, met,       0,  0,  72,   1.25,    -,   -
            at_least,  moving away,    2020:66 2024:62,    2024, behind,    8,  16, 69.2, -1,      8,   -
            at_least,  after horizon,  2020:40 2026:69,    2026, missed,    1,  2,  70,   4.83333, -,   2027
            at_least,  zero target,    2020:0 2024:0,      2024, met,       0,  0,  0,    0,       -,   -
            at_least,  zero denominator, 2020:40 2024:50/0, 2024, behind,   20, -,  64,   2.5,     20,  2032

            more_than, at the target,  2020:40 2024:70,    2024, on_track,  0,  1,  64,   7.5,     0,   2025
            more_than, at precision,   2020:40 2024:70.04, 2024, on_track,  0,  1,  64,   7.51,   -0.04, 2025
            more_than, no baseline,    2022:60 2024:66,    2024, not_met,   4,  9,  -,    3,       4,   2026
            more_than, one value,      2024:70,            2024, not_met,   0,  1,  -,    -,       0,   -
            more_than, already met,    2020:80 2024:85,    2024, met,       0,  0,  72,   1.25,    -,   -
            more_than, moving away,    2020:66 2024:62,    2024, behind,    8,  17, 69.2, -1,      8,   -
            more_than, after horizon,  2020:40 2026:70,    2026, missed,    0,  1,  70,   5,       -,   2027
            more_than, zero target,    2020:0 2024:0,      2024, on_track,  0,  1,  0,    0,       0,   -
            more_than, zero denominator, 2020:40 2024:50/0, 2024, behind,   20, -,  64,   2.5,     20,  2033

            at_most,   at the target,  2020:90 2024:70,    2024, met,       0,  0,  74,   -5,      -,   -
            at_most,   at precision,   2020:90 2024:70.04, 2024, met,       0,  0,  74,   -4.99,   -,   -
            at_most,   no baseline,    2022:80 2024:74,    2024, not_met,   4,  8,  -,    -3,      -4,  2026
            at_most,   one value,      2024:74,            2024, not_met,   4,  8,  -,    -,       -4,  -
            at_most,   already met,    2020:60 2024:55,    2024, met,       0,  0,  68,   -1.25,   -,   -
            at_most,   moving away,    2020:74 2024:78,    2024, behind,    8,  16, 70.8, 1,       -8,  -
            at_most,   after horizon,  2020:90 2026:71,    2026, missed,    1,  2,  70,   -3.16667, -,  2027
            at_most,   zero target,    2020:20 2024:0,     2024, met,       0,  0,  4,    -5,      -,   -
            at_most,   zero denominator, 2020:90 2024:80/0, 2024, behind,   10, -,  74,   -2.5,    -10, 2028

            less_than, at the target,  2020:90 2024:70,    2024, on_track,  0,  1,  74,   -5,      0,   2025
            less_than, at precision,   2020:90 2024:69.96, 2024, on_track,  0,  1,  74,   -5.01,   0.04, 2025
            less_than, no baseline,    2022:80 2024:74,    2024, not_met,   4,  9,  -,    -3,      -4,  2026
            less_than, one value,      2024:70,            2024, not_met,   0,  1,  -,    -,       0,   -
            less_than, already met,    2020:60 2024:55,    2024, met,       0,  0,  68,   -1.25,   -,   -
            less_than, moving away,    2020:74 2024:78,    2024, behind,    8,  17, 70.8, 1,       -8,  -
            less_than, after horizon,  2020:90 2026:70,    2026, missed,    0,  1,  70,   -3.33333, -,  2027
            less_than, zero denominator, 2020:90 2024:80/0, 2024, behind,   10, -,  74,   -2.5,    -10, 2029

            equal,     at the target,  2020:40 2024:70,    2024, met,       0,  0,  64,   7.5,     -,   -
            equal,     at precision,   2020:40 2024:69.95, 2024, met,       0,  0,  64,   7.4875,  -,   -
            equal,     no baseline,    2022:60 2024:66,    2024, not_met,   4,  8,  -,    3,       4,   2026
            equal,     one value,      2024:66,            2024, not_met,   4,  8,  -,    -,       4,   -
            equal,     beyond it,      2020:80 2024:75,    2024, behind,    5,  10, 72,   -1.25,   -5,  2028
            equal,     moving away,    2020:66 2024:62,    2024, behind,    8,  16, 69.2, -1,      8,   -
            equal,     after horizon,  2020:40 2026:69,    2026, missed,    1,  2,  70,   4.83333, -,   2027
            equal,     zero target,    2020:20 2024:0,     2024, met,       0,  0,  4,    -5,      -,   -
            equal,     zero denominator, 2020:40 2024:50/0, 2024, behind,   20, -,  64,   2.5,     20,  2032

            range,     at the target,  2020:40 2024:60,    2024, met,       0,  0,  56,   5,       -,   -
            range,     at precision,   2020:40 2024:59.95, 2024, met,       0,  0,  56,   4.9875,  -,   -
            range,     at its upper end, 2020:90 2024:70.04, 2024, met,     0,  0,  74,   -4.99,   -,   -
            range,     no baseline,    2022:50 2024:56,    2024, not_met,   4,  8,  -,    3,       4,   2026
            range,     one value,      2024:56,            2024, not_met,   4,  8,  -,    -,       4,   -
            range,     already met,    2020:40 2024:65,    2024, met,       0,  0,  56,   6.25,    -,   -
            range,     beyond it,      2020:90 2024:80,    2024, behind,    10, 20, 74,   -2.5,    -10, 2028
            range,     moving away,    2020:56 2024:52,    2024, behind,    8,  16, 59.2, -1,      8,   -
            range,     after horizon,  2020:40 2026:59,    2026, missed,    1,  2,  60,   3.16667, -,   2027
            range,     zero target,    2020:0 2024:0,      2024, met,       0,  0,  0,    0,       -,   -
            range,     zero denominator, 2020:40 2024:50/0, 2024, behind,   10, -,  56,   2.5,     10,  2028

            eliminate, at the target,  2020:20 2024:0,     2024, met,       0,  0,  4,    -5,      -,   -
            eliminate, at precision,   2020:20 2024:0.04,  2024, met,       0,  0,  4,    -4.99,   -,   -
            eliminate, no baseline,    2022:10 2024:4,     2024, not_met,   4,  8,  -,    -3,      -4,  2026
            eliminate, one value,      2024:4,             2024, not_met,   4,  8,  -,    -,       -4,  -
            eliminate, already met,    2020:0 2024:0,      2024, met,       0,  0,  0,    0,       -,   -
            eliminate, moving away,    2020:10 2024:14,    2024, behind,    14, 28, 2,    1,       -14, -
            eliminate, after horizon,  2020:20 2026:2,     2026, missed,    2,  4,  0,    -3,      -,   2027
            eliminate, zero denominator, 2020:20 2024:10/0, 2024, behind,   10, -,  4,    -2.5,    -10, 2028

            annual_reduction_at_least, at the target, 2020:50 2024:34, 2024, met, 0, 0,  34, 4,    -,   -
            annual_reduction_at_least, at precision, 2020:50 2024:34.19, 2024, met, 0, 0, 34, 3.9525, -, -
            annual_reduction_at_least, no baseline, 2022:40 2024:30, 2024, no_data, -, -, -, -,    -,   -
            annual_reduction_at_least, one value,   2020:50,         2020, not_assessable, -, -, -, -, -, -
            annual_reduction_at_least, already met, 2020:50 2024:20, 2024, met,    0, 0,  34, 7.5,  -,   -
            annual_reduction_at_least, moving away, 2020:50 2024:54, 2024, behind, 5, 40, 34, -1,   24,  -
            annual_reduction_at_least, after horizon, 2020:50 2026:32, 2026, missed, 1, 12, 26, 3,  -,   -
            annual_reduction_at_least, zero target, 2020:50 2024:50, 2024, met,    0, 0,  50, 0,    -,   -
            annual_reduction_at_least, zero denominator, 2020:50 2024:40/0, 2024, behind, 1.5, -, 34, 2.5, 10, -
            """)
    void isJudgedAsByHand(
            String comparator,
            String edge,
            String series,
            int year,
            String standing,
            Double gap,
            Double count,
            Double required,
            Double pace,
            Double requiredPace,
            Integer projected) {
        Target target = target(TargetComparator.of(comparator), edge.equals("zero target"));
        Assessment a = new AssessmentRule(target, AssessmentRuleTest.indicator(MeasureType.RATIO, 100, 1, List.of()))
                .assess(points(series), year);
        assertEquals(standing, a.standing().id());
        assertFigure(gap, a.gap());
        assertFigure(count, a.gapCount());
        assertFigure(required, a.required());
        assertFigure(pace, a.pace());
        assertFigure(requiredPace, a.requiredPace());
        assertEquals(projected == null ? OptionalInt.empty() : OptionalInt.of(projected), a.projectedYear());
    }

    private static void assertFigure(Double expected, double actual) {
        assertEquals(expected == null ? Double.NaN : expected, actual, 5e-6);
    }

    private static List<SeriesPoint> points(String series) {
        return Arrays.stream(series.split(" "))
                .map(point -> {
                    boolean empty = point.endsWith("/0");
                    double value = Double.parseDouble(point.substring(5).replace("/0", ""));
                    return new SeriesPoint(
                            Integer.parseInt(point.substring(0, 4)), value, empty ? 0 : value * 2, empty ? 0 : 200);
                })
                .toList();
    }

    private static Target target(TargetComparator comparator, boolean zero) {
        double value =
                switch (comparator) {
                    case RANGE -> 60;
                    case ELIMINATE -> 0;
                    case ANNUAL_REDUCTION_AT_LEAST -> 4;
                    default -> 70;
                };
        return new Target(
                "t",
                "s",
                "1",
                "x",
                Label.NONE,
                "%",
                comparator,
                Optional.of(zero ? 0 : value),
                comparator == TargetComparator.RANGE ? Optional.of(zero ? 10.0 : 70.0) : Optional.empty(),
                2025,
                2020,
                Set.of(AdminLevel.COMMUNE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }
}
