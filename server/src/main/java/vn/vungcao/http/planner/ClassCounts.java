package vn.vungcao.http.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.ValueColumn;

/**
 * How the units of a column fall into classes, by their values as they are published.
 *
 * @param units number of units in each class
 * @param householdsShare for each class its share (0-1) of the households in units with a value; {@code NaN} where households
 *     are not known
 */
record ClassCounts(List<Integer> units, List<Double> householdsShare, int missing, int suppressed, int notApplicable) {

    static ClassCounts of(
            Indicator indicator, ValueColumn column, Optional<ValueColumn> households, ClassBreaks breaks) {
        int[] units = new int[breaks.classes()];
        double[] homes = new double[breaks.classes()];
        int[] absent = new int[ObservationStatus.values().length];
        for (int row = 0; row < column.size(); row++) {
            if (!column.hasValue(row)) {
                absent[column.status(row).ordinal()]++;
                continue;
            }
            int at = breaks.classOf(indicator.published(column.value(row)));
            units[at]++;
            if (households.isPresent() && households.get().hasValue(row)) {
                homes[at] += households.get().value(row);
            }
        }
        double sum = Arrays.stream(homes).sum();
        return new ClassCounts(
                Arrays.stream(units).boxed().toList(),
                Arrays.stream(homes)
                        .mapToObj(h -> sum > 0 ? h / sum : Double.NaN)
                        .toList(),
                absent[ObservationStatus.MISSING.ordinal()],
                absent[ObservationStatus.SUPPRESSED.ordinal()],
                absent[ObservationStatus.NOT_APPLICABLE.ordinal()]);
    }
}
