package vn.vungcao.indicator;

import java.util.Optional;

/**
 * Combines the values of parts into the values of wholes, by measure type. A count is a sum; a ratio is the sum of numerators
 * over the sum of denominators, never a mean of rates; a mean is weighted.
 *
 * <p>The status of a whole is {@code measured} when every part has a measured value (parts to which the indicator does not
 * apply are left out), {@code estimated} when some part has no value or an estimated one, and where no part has a value
 * {@code suppressed}, {@code missing} or {@code not_applicable}, in that order. The quality is B, or that of the worst part.
 */
public final class RollUp {
    private final Indicator indicator;

    public RollUp(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * @param parts the values of the parts
     * @param wholeOf for each part the ordinal of the whole it belongs to, or −1 for none
     * @param wholes number of wholes
     * @param weights for a mean: the values of its weight indicator for the same parts
     */
    public ValueColumn of(ValueColumn parts, int[] wholeOf, int wholes, Optional<ValueColumn> weights) {
        Tally[] tallies = new Tally[wholes];
        for (int part = 0; part < parts.size(); part++) {
            if (wholeOf[part] >= 0) {
                Tally tally = tallies[wholeOf[part]];
                if (tally == null) {
                    tally = tallies[wholeOf[part]] = new Tally(indicator);
                }
                tally.add(parts, part, weights);
            }
        }
        ValueColumn.Builder column = new ValueColumn.Builder(wholes);
        for (int whole = 0; whole < wholes; whole++) {
            if (tallies[whole] != null) {
                tallies[whole].into(column, whole);
            }
        }
        return column.build();
    }
}
