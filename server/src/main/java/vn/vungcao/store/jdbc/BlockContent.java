package vn.vungcao.store.jdbc;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/**
 * The bytes of a block, column by column: the form (1); the units, each by what it shares with the one before it; three
 * columns of numbers; four of words. Big-endian.
 */
final class BlockContent {
    private static final int FORM = 1;

    private BlockContent() {}

    static byte[] pack(List<Observation> rows) {
        PackedColumns out = PackedColumns.toWrite(rows.size());
        out.putByte(FORM);
        out.putUnits(rows);
        numbers(out, rows, Observation::value);
        numbers(out, rows, Observation::numerator);
        numbers(out, rows, Observation::denominator);
        words(out, rows, row -> row.status().id());
        words(out, rows, row -> row.quality().name());
        words(out, rows, row -> row.approval().id());
        words(out, rows, Observation::source);
        return out.bytes();
    }

    private static void numbers(PackedColumns out, List<Observation> rows, ToDoubleFunction<Observation> part) {
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            // both zeros are one, as in a column of the database
            numbers[i] = part.applyAsDouble(rows.get(i)) + 0.0;
        }
        out.putNumbers(numbers);
    }

    private static void words(PackedColumns out, List<Observation> rows, Function<Observation, String> part) {
        String[] words = new String[rows.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = part.apply(rows.get(i));
        }
        out.putWords(words);
    }

    /** @throws IllegalArgumentException when the bytes are not what {@link #pack} made */
    static ObservationBlock unpack(String vintage, String indicator, int year, int count, byte[] content) {
        try {
            PackedColumns in = PackedColumns.toRead(content);
            if (in.getByte() != FORM) {
                throw new IllegalArgumentException("its content has a form that is not known");
            }
            return new ObservationBlock(vintage, indicator, year, rows(vintage, indicator, year, count, in));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("its content is no block of observations", e);
        }
    }

    private static List<Observation> rows(String vintage, String indicator, int year, int count, PackedColumns in) {
        String[] units = in.getUnits(count);
        double[] values = in.getNumbers(count);
        double[] numerators = in.getNumbers(count);
        double[] denominators = in.getNumbers(count);
        ObservationStatus[] statuses = in.getWords(count, ObservationStatus::of, ObservationStatus[]::new);
        Quality[] qualities = in.getWords(count, Quality::valueOf, Quality[]::new);
        Approval[] approvals = in.getWords(count, Approval::of, Approval[]::new);
        String[] sources = in.getWords(count, Function.identity(), String[]::new);
        List<Observation> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(new Observation(
                    units[i],
                    vintage,
                    indicator,
                    year,
                    values[i],
                    numerators[i],
                    denominators[i],
                    statuses[i],
                    qualities[i],
                    approvals[i],
                    sources[i]));
        }
        return rows;
    }
}
