package vn.vungcao.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class RollUpTest {
    private static final int[] ALL_IN_ONE = {0, 0, 0};

    @Test
    void aRatioIsTheRatioOfSumsAndNotTheMeanOfRates() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 10, 1, 10, ObservationStatus.MEASURED, Quality.A)
                .set(1, 90, 900, 1000, ObservationStatus.MEASURED, Quality.A)
                .set(2, 0, 0, 90, ObservationStatus.MEASURED, Quality.A)
                .build();
        ValueColumn whole = rollUp(MeasureType.RATIO, parts);
        assertEquals(100.0 * 901 / 1100, whole.value(0));
        assertEquals(901, whole.numerator(0));
        assertEquals(1100, whole.denominator(0));
        assertEquals(ObservationStatus.MEASURED, whole.status(0));
        assertEquals(Optional.of(Quality.B), whole.quality(0));
    }

    @Test
    void aProvisionalPartMakesTheWholeProvisional() {
        ValueColumn.Builder parts = new ValueColumn.Builder(3)
                .set(0, 10, 1, 10, ObservationStatus.MEASURED, Quality.A)
                .set(1, 90, 900, 1000, ObservationStatus.MEASURED, Quality.A)
                .absent(2, ObservationStatus.MISSING);
        assertEquals(
                Optional.of(Approval.APPROVED),
                rollUp(MeasureType.RATIO, parts.build()).approval(0));
        parts.approval(1, Approval.PROVISIONAL);
        ValueColumn column = parts.build();
        assertEquals(Optional.of(Approval.APPROVED), column.approval(0));
        assertEquals(Optional.empty(), column.approval(2), "what is missing is neither");
        assertEquals(
                Optional.of(Approval.PROVISIONAL),
                rollUp(MeasureType.RATIO, column).approval(0));
    }

    @Test
    void zeroIsAValueAndAMissingPartMakesTheWholeAnEstimate() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 0, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .absent(1, ObservationStatus.MISSING)
                .absent(2, ObservationStatus.NOT_APPLICABLE)
                .build();
        ValueColumn whole = rollUp(MeasureType.COUNT, parts);
        assertEquals(0, whole.value(0));
        assertEquals(ObservationStatus.ESTIMATED, whole.status(0));
    }

    @Test
    void partsToWhichItDoesNotApplyAreLeftOut() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 5, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .set(1, 6, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .absent(2, ObservationStatus.NOT_APPLICABLE)
                .build();
        ValueColumn whole = rollUp(MeasureType.COUNT, parts);
        assertEquals(11, whole.value(0));
        assertEquals(ObservationStatus.MEASURED, whole.status(0));
    }

    @Test
    void aRatioWithoutItsPartsIsNotAggregated() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 10, 1, 10, ObservationStatus.MEASURED, Quality.A)
                .set(1, 90, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .build();
        ValueColumn whole = rollUp(MeasureType.RATIO, parts);
        assertTrue(whole.notAggregable(0));
        assertFalse(whole.hasValue(0));
    }

    @Test
    void aZeroDenominatorIsNotApplicable() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 0, 0, 0, ObservationStatus.MEASURED, Quality.A)
                .build();
        ValueColumn one =
                new RollUp(indicator(MeasureType.RATIO)).of(parts, new int[] {0, -1, -1}, 1, Optional.empty());
        assertEquals(ObservationStatus.NOT_APPLICABLE, one.status(0));
    }

    @Test
    void aMeanIsWeighted() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 10, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .set(1, 40, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .set(2, 40, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .build();
        ValueColumn weights = new ValueColumn.Builder(3)
                .set(0, 100, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .set(1, 50, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .set(2, 0, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .build();
        ValueColumn whole = new RollUp(indicator(MeasureType.MEAN)).of(parts, ALL_IN_ONE, 1, Optional.of(weights));
        assertEquals(20, whole.value(0));
        assertTrue(new RollUp(indicator(MeasureType.MEAN))
                .of(parts, ALL_IN_ONE, 1, Optional.empty())
                .notAggregable(0));
    }

    @Test
    void categoriesCombineOnlyWhenAlike() {
        ValueColumn.Builder alike = new ValueColumn.Builder(3);
        ValueColumn.Builder mixed = new ValueColumn.Builder(3);
        for (int i = 0; i < 3; i++) {
            alike.set(i, 2, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A);
            mixed.set(i, i, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A);
        }
        assertEquals(2, rollUp(MeasureType.CATEGORY, alike.build()).value(0));
        assertTrue(rollUp(MeasureType.CATEGORY, mixed.build()).notAggregable(0));
    }

    @Test
    void whatDoesNotAggregateDoesNot() {
        ValueColumn parts = new ValueColumn.Builder(3)
                .set(0, 2, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .set(1, 2, Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A)
                .build();
        assertTrue(rollUp(MeasureType.NOT_AGGREGABLE, parts).notAggregable(0));
    }

    @Property(tries = 300)
    void totalsAreKeptWhateverTheGrouping(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> counts, @ForAll long seed) {
        int wholes = 5;
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        ValueColumn.Builder parts = new ValueColumn.Builder(counts.size());
        int[] wholeOf = new int[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            parts.set(i, counts.get(i), Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A);
            wholeOf[i] = random.nextInt(wholes);
        }
        ValueColumn whole =
                new RollUp(indicator(MeasureType.COUNT)).of(parts.build(), wholeOf, wholes, Optional.empty());
        double sum = 0;
        for (int i = 0; i < wholes; i++) {
            sum += whole.hasValue(i) ? whole.value(i) : 0;
        }
        assertEquals(counts.stream().mapToInt(Integer::intValue).sum(), sum);
    }

    private static ValueColumn rollUp(MeasureType type, ValueColumn parts) {
        return new RollUp(indicator(type)).of(parts, ALL_IN_ONE, 1, Optional.empty());
    }

    static Indicator indicator(MeasureType type) {
        return new Indicator(
                "x",
                new Label("x", "x"),
                "%",
                Direction.HIGHER_IS_BETTER,
                type,
                type == MeasureType.RATIO ? 100 : 1,
                1,
                Label.NONE,
                Label.NONE,
                type == MeasureType.MEAN ? Optional.of("w") : Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE);
    }
}
