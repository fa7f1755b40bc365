package vn.vungcao.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * The values of one indicator and year for every unit of one level and vintage, in the order of the units (ascending
 * code). Columns of primitives, not objects: a country-wide year is a few hundred kilobytes. Immutable once built.
 *
 * <p>Where the status has no value, value, numerator and denominator are {@code NaN} and there is no quality. The low and
 * high bounds equal the value except for quality C and D. Parts and bounds take room only where some unit has its own.
 */
public final class ValueColumn {
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();
    private static final Quality[] QUALITIES = Quality.values();

    private final double[] values;
    private final double[] numerators;
    private final double[] denominators;
    private final double[] lows;
    private final double[] highs;
    private final byte[] statuses;
    private final byte[] qualities;
    private final BitSet notAggregable;
    private final BitSet provisional;

    private ValueColumn(Builder b) {
        this.values = b.values;
        this.numerators = b.numerators;
        this.denominators = b.denominators;
        this.lows = b.lows;
        this.highs = b.highs;
        this.statuses = b.statuses;
        this.qualities = b.qualities;
        this.notAggregable = b.notAggregable;
        this.provisional = b.provisional;
    }

    public int size() {
        return values.length;
    }

    public double value(int unit) {
        return values[unit];
    }

    public double numerator(int unit) {
        return numerators == null ? Double.NaN : numerators[unit];
    }

    public double denominator(int unit) {
        return denominators == null ? Double.NaN : denominators[unit];
    }

    public double low(int unit) {
        return lows == null ? values[unit] : lows[unit];
    }

    public double high(int unit) {
        return highs == null ? values[unit] : highs[unit];
    }

    public ObservationStatus status(int unit) {
        return STATUSES[statuses[unit]];
    }

    public boolean hasValue(int unit) {
        return status(unit).hasValue();
    }

    /** Empty where there is no value. */
    public Optional<Quality> quality(int unit) {
        return qualities[unit] < 0 ? Optional.empty() : Optional.of(QUALITIES[qualities[unit]]);
    }

    /**
     * Whether the parts of the unit have values that cannot be combined: a ratio without its numerator and denominator, a
     * mean without its weights, categories that differ. Such a cell is missing.
     */
    public boolean notAggregable(int unit) {
        return notAggregable.get(unit);
    }

    /** Empty where there is no value. */
    public Optional<Approval> approval(int unit) {
        if (!hasValue(unit)) {
            return Optional.empty();
        }
        return Optional.of(provisional.get(unit) ? Approval.PROVISIONAL : Approval.APPROVED);
    }

    /** A column in which nothing is known of any unit. */
    public static ValueColumn empty(int size) {
        return new Builder(size).build();
    }

    /** Starts with every cell missing. Each cell is set at most once more; {@link #build()} hands the arrays over. */
    public static final class Builder {
        private final double[] values;
        /** Both null while no unit has them. */
        private double[] numerators;

        private double[] denominators;
        /** Both null while those of every unit are its value. */
        private double[] lows;

        private double[] highs;
        private final byte[] statuses;
        private final byte[] qualities;
        private final BitSet notAggregable = new BitSet();
        private final BitSet provisional = new BitSet();

        public Builder(int size) {
            values = filled(size);
            statuses = new byte[size];
            Arrays.fill(statuses, (byte) ObservationStatus.MISSING.ordinal());
            qualities = new byte[size];
            Arrays.fill(qualities, (byte) -1);
        }

        private static double[] filled(int size) {
            double[] array = new double[size];
            Arrays.fill(array, Double.NaN);
            return array;
        }

        public Builder absent(int unit, ObservationStatus status) {
            if (status.hasValue()) {
                throw new IllegalArgumentException("status " + status.id() + " needs a value");
            }
            numbers(unit, Double.NaN, Double.NaN, Double.NaN);
            statuses[unit] = (byte) status.ordinal();
            qualities[unit] = -1;
            provisional.clear(unit);
            return this;
        }

        public Builder set(
                int unit,
                double value,
                double numerator,
                double denominator,
                ObservationStatus status,
                Quality quality) {
            if (!status.hasValue() || Double.isNaN(value)) {
                throw new IllegalArgumentException("a value and a status that has one go together");
            }
            numbers(unit, value, numerator, denominator);
            statuses[unit] = (byte) status.ordinal();
            qualities[unit] = (byte) quality.ordinal();
            provisional.clear(unit);
            return this;
        }

        private void numbers(int unit, double value, double numerator, double denominator) {
            values[unit] = value;
            if (numerators == null && !(Double.isNaN(numerator) && Double.isNaN(denominator))) {
                numerators = filled(values.length);
                denominators = filled(values.length);
            }
            if (numerators != null) {
                numerators[unit] = numerator;
                denominators[unit] = denominator;
            }
            if (lows != null) {
                lows[unit] = value;
                highs[unit] = value;
            }
        }

        boolean hasValue(int unit) {
            return STATUSES[statuses[unit]].hasValue();
        }

        /** Of a value that is set; approved until said otherwise. */
        public Builder approval(int unit, Approval approval) {
            provisional.set(unit, approval == Approval.PROVISIONAL);
            return this;
        }

        public Builder notAggregable(int unit) {
            absent(unit, ObservationStatus.MISSING);
            notAggregable.set(unit);
            return this;
        }

        public Builder bounds(int unit, double low, double high) {
            if (lows == null && low == values[unit] && high == values[unit]) {
                return this;
            }
            if (lows == null) {
                lows = values.clone();
                highs = values.clone();
            }
            lows[unit] = low;
            highs[unit] = high;
            return this;
        }

        /** Copies a cell of another column. */
        public Builder copy(int unit, ValueColumn from, int fromUnit) {
            if (from.hasValue(fromUnit)) {
                set(
                        unit,
                        from.value(fromUnit),
                        from.numerator(fromUnit),
                        from.denominator(fromUnit),
                        from.status(fromUnit),
                        from.quality(fromUnit).orElseThrow());
                approval(unit, from.approval(fromUnit).orElseThrow());
                return bounds(unit, from.low(fromUnit), from.high(fromUnit));
            }
            return from.notAggregable(fromUnit) ? notAggregable(unit) : absent(unit, from.status(fromUnit));
        }

        public ValueColumn build() {
            return new ValueColumn(this);
        }
    }
}
