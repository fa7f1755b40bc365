package vn.vungcao.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whole members add up exactly, in whatever order the parts come. */
final class RollUpPropertyTest {
    private record Part(int whole, long n, long d, ObservationStatus status) {}

    @Property(tries = 300)
    void sumsAreThoseOfThePartsInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        int wholes = 1 + random.nextInt(4);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long d = 1 + random.nextInt(500);
            ObservationStatus[] all = ObservationStatus.values();
            ObservationStatus status =
                    random.nextInt(3) == 0 ? all[random.nextInt(all.length)] : ObservationStatus.MEASURED;
            parts.add(new Part(random.nextInt(wholes + 1) - 1, random.nextInt((int) d + 1), d, status));
        }
        for (MeasureType type : List.of(MeasureType.COUNT, MeasureType.RATIO)) {
            ValueColumn first = rollUp(type, parts, wholes);
            List<Part> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            ValueColumn second = rollUp(type, shuffled, wholes);
            for (int whole = 0; whole < wholes; whole++) {
                check(type, parts, first, whole);
                assertEquals(first.status(whole), second.status(whole));
                assertEquals(first.quality(whole), second.quality(whole));
                assertEquals(first.value(whole), second.value(whole));
                assertEquals(first.numerator(whole), second.numerator(whole));
                assertEquals(first.denominator(whole), second.denominator(whole));
            }
        }
    }

    private static void check(MeasureType type, List<Part> parts, ValueColumn column, int whole) {
        long n = 0;
        long d = 0;
        int valued = 0;
        for (Part part : parts) {
            if (part.whole == whole && part.status.hasValue()) {
                n += part.n;
                d += part.d;
                valued++;
            }
        }
        assertEquals(valued > 0, column.hasValue(whole));
        if (valued > 0) {
            assertEquals(type == MeasureType.COUNT ? n : 100.0 * n / d, column.value(whole));
        }
    }

    private static ValueColumn rollUp(MeasureType type, List<Part> parts, int wholes) {
        ValueColumn.Builder column = new ValueColumn.Builder(parts.size());
        int[] wholeOf = new int[parts.size()];
        for (int i = 0; i < wholeOf.length; i++) {
            Part part = parts.get(i);
            wholeOf[i] = part.whole;
            boolean ratio = type == MeasureType.RATIO;
            if (part.status.hasValue()) {
                column.set(
                        i,
                        ratio ? 100.0 * part.n / part.d : part.n,
                        ratio ? part.n : Double.NaN,
                        ratio ? part.d : Double.NaN,
                        part.status,
                        Quality.A);
            } else {
                column.absent(i, part.status);
            }
        }
        return new RollUp(RollUpTest.indicator(type)).of(column.build(), wholeOf, wholes, Optional.empty());
    }
}
