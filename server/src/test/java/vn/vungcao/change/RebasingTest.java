package vn.vungcao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

final class RebasingTest {

    @Test
    void wholeUnitsAddUpExactly() {
        ValueColumn old = ratios(new double[][] {{10, 100}, {30, 50}, {5, 10}});
        ValueColumn now = new Rebasing(ratio(), merge()).of(old, Optional.empty());
        assertEquals(100.0 * 40 / 150, now.value(0));
        assertEquals(40, now.numerator(0));
        assertEquals(Optional.of(Quality.B), now.quality(0));
        assertEquals(ObservationStatus.MEASURED, now.status(0));
        assertEquals(50, now.value(1));
    }

    @Test
    void aMergedUnitWithAMissingPartIsAnEstimate() {
        ValueColumn.Builder old = new ValueColumn.Builder(3);
        old.set(0, 10, 10, 100, ObservationStatus.MEASURED, Quality.A);
        old.absent(1, ObservationStatus.SUPPRESSED);
        old.absent(2, ObservationStatus.SUPPRESSED);
        ValueColumn now = new Rebasing(ratio(), merge()).of(old.build(), Optional.empty());
        assertEquals(ObservationStatus.ESTIMATED, now.status(0));
        assertEquals(ObservationStatus.SUPPRESSED, now.status(1));
    }

    @Test
    void goingBackDividesByHouseholdsAndSaysHowFarItMayBeOff() {
        LinkTable back = merge().reversed(unit -> new double[] {300, 100, 70}[unit], WeightBasis.HOUSEHOLDS, 3);
        ValueColumn now = ratios(new double[][] {{200, 400}, {7, 70}});
        ValueColumn old = new Rebasing(ratio(), back).of(now, Optional.empty());
        assertEquals(50, old.value(0), 1e-12);
        assertEquals(300, old.denominator(0), 1e-9);
        assertEquals(Optional.of(Quality.C), old.quality(0));
        assertEquals(ObservationStatus.ESTIMATED, old.status(0));
        // 200 of 400: at least 200 − 100 = 100 and at most 200 of the 300 households of the first part
        assertEquals(100.0 * 100 / 300, old.low(0), 1e-9);
        assertEquals(100.0 * 200 / 300, old.high(0), 1e-9);
        assertEquals(0, old.low(1), 1e-9);
        assertEquals(100, old.high(1), 1e-9);
        assertEquals(Optional.of(Quality.B), old.quality(2).map(q -> q), "a unit that did not change goes back whole");
    }

    @Test
    void areaIsTheLastResortAndHasQualityD() {
        LinkTable back = merge().reversed(unit -> 1, WeightBasis.AREA, 3);
        ValueColumn old = new Rebasing(count(), back).of(counts(10, 4), Optional.empty());
        assertEquals(5, old.value(0));
        assertEquals(0, old.low(0));
        assertEquals(10, old.high(0));
        assertEquals(Optional.of(Quality.D), old.quality(0));
    }

    @Test
    void weightsOfAUnitSumToOne() {
        CrosswalkLink half =
                new CrosswalkLink("a", new UnitCode("00001"), "b", new UnitCode("00002"), 0.5, WeightBasis.POPULATION);
        assertThrows(IllegalArgumentException.class, () -> new Crosswalk(List.of(half)));
    }

    /** The truth is made for small parts; only totals of the merged units are handed on. */
    @Property(tries = 300)
    void theTruthLiesInsideTheBoundsAndTotalsAreKept(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int parts) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] households = new double[parts];
        double[] poor = new double[parts];
        double sumHouseholds = 0;
        double sumPoor = 0;
        for (int i = 0; i < parts; i++) {
            households[i] = 1 + random.nextInt(500);
            poor[i] = random.nextInt((int) households[i] + 1);
            sumHouseholds += households[i];
            sumPoor += poor[i];
        }
        int[] allIntoOne = new int[parts];
        LinkTable back = merge(allIntoOne).reversed(unit -> households[unit], WeightBasis.HOUSEHOLDS, parts);
        ValueColumn merged = ratios(new double[][] {{sumPoor, sumHouseholds}});
        ValueColumn old = new Rebasing(ratio(), back).of(merged, Optional.empty());
        double total = 0;
        for (int i = 0; i < parts; i++) {
            double truth = 100 * poor[i] / households[i];
            assertTrue(old.low(i) <= truth + 1e-9 && truth <= old.high(i) + 1e-9, "truth outside its bounds");
            assertTrue(old.low(i) <= old.value(i) + 1e-9 && old.value(i) <= old.high(i) + 1e-9);
            assertTrue(parts == 1 || old.quality(i).orElseThrow() == Quality.C);
            total += old.numerator(i);
        }
        assertEquals(sumPoor, total, 1e-9 * Math.max(1, sumPoor));
    }

    @Test
    void aProvisionalUnitIsProvisionalOnTheOtherMapToo() {
        ValueColumn.Builder source = new ValueColumn.Builder(3);
        for (int i = 0; i < 3; i++) {
            source.set(i, 50, 5, 10, ObservationStatus.MEASURED, Quality.A);
        }
        source.approval(1, Approval.PROVISIONAL);
        ValueColumn merged = new Rebasing(ratio(), merge()).of(source.build(), Optional.empty());
        assertEquals(Optional.of(Approval.PROVISIONAL), merged.approval(0));
        assertEquals(Optional.of(Approval.APPROVED), merged.approval(1));
        LinkTable back = merge().reversed(unit -> 10, WeightBasis.HOUSEHOLDS, 3);
        ValueColumn divided = new Rebasing(ratio(), back).of(merged, Optional.empty());
        assertEquals(Optional.of(Approval.PROVISIONAL), divided.approval(0));
        assertEquals(Optional.of(Approval.APPROVED), divided.approval(2));
    }

    /** Units 1 and 2 of the old vintage become unit 1 of the new; unit 3 becomes unit 2. */
    private static LinkTable merge() {
        return merge(new int[] {0, 0, 1});
    }

    private static LinkTable merge(int[] into) {
        List<CrosswalkLink> links = new ArrayList<>();
        for (int i = 0; i < into.length; i++) {
            links.add(new CrosswalkLink("old", code(i), "new", code(into[i]), 1, WeightBasis.WHOLE));
        }
        int news = java.util.Arrays.stream(into).max().orElseThrow() + 1;
        return LinkTable.given(new Crosswalk(links), tree("old", into.length), tree("new", news), AdminLevel.COMMUNE);
    }

    private static UnitTree tree(String vintage, int communes) {
        List<AdminUnit> units = new ArrayList<>();
        for (int i = 0; i < communes; i++) {
            units.add(new AdminUnit(vintage, code(i), "Xã " + i, "xã", Optional.empty(), List.of()));
        }
        return new UnitTree(new BoundaryVintage(vintage, LocalDate.of(2020, 1, 1), Optional.empty(), ""), units);
    }

    private static UnitCode code(int i) {
        return new UnitCode(String.format("%05d", i + 1));
    }

    private static ValueColumn ratios(double[][] parts) {
        ValueColumn.Builder column = new ValueColumn.Builder(parts.length);
        for (int i = 0; i < parts.length; i++) {
            column.set(
                    i,
                    100 * parts[i][0] / parts[i][1],
                    parts[i][0],
                    parts[i][1],
                    ObservationStatus.MEASURED,
                    Quality.A);
        }
        return column.build();
    }

    private static ValueColumn counts(double... values) {
        ValueColumn.Builder column = new ValueColumn.Builder(values.length);
        for (int i = 0; i < values.length; i++) {
            column.set(i, values[i], Double.NaN, Double.NaN, ObservationStatus.MEASURED, Quality.A);
        }
        return column.build();
    }

    private static Indicator ratio() {
        return indicator(MeasureType.RATIO, 100);
    }

    private static Indicator count() {
        return indicator(MeasureType.COUNT, 1);
    }

    private static Indicator indicator(MeasureType type, double scale) {
        return new Indicator(
                "x",
                new Label("x", "x"),
                "%",
                Direction.LOWER_IS_BETTER,
                type,
                scale,
                1,
                Label.NONE,
                Label.NONE,
                Optional.empty(),
                type == MeasureType.RATIO ? Optional.of(scale) : Optional.empty(),
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE);
    }
}
