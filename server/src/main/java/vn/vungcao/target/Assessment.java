package vn.vungcao.target;

import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.indicator.Label;

/**
 * How a unit stands against a target in a year. A figure that does not exist is {@code NaN}.
 *
 * @param gap how far the value is from the goal in the good direction, in the indicator's unit (for a yearly reduction in
 *     points a year); 0 when met
 * @param gapCount the least whole number of the denominator's members (households, villages, persons) that have to change
 *     sides for the target to be met; 0 when met
 * @param required the value that the straight path from the baseline to the goal asks for in this year
 * @param pace change a year: the median of pairwise slopes over the last five years with values inside one standard; for a
 *     yearly reduction the mean fall a year since the baseline
 * @param requiredPace change a year needed from now to the horizon
 * @param projectedYear the year in which the pace meets the goal; empty when it is zero or leads away from it
 * @param reason why it cannot be judged, or what is lacking
 */
public record Assessment(
        Standing standing,
        double gap,
        double gapCount,
        double required,
        double pace,
        double requiredPace,
        OptionalInt projectedYear,
        Optional<Label> reason) {

    static Assessment without(Standing standing, Label reason) {
        return new Assessment(
                standing,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                OptionalInt.empty(),
                Optional.of(reason));
    }

    public static Assessment noData() {
        return without(Standing.NO_DATA, new Label("Không có số liệu của năm này", "No value in this year"));
    }

    public static Assessment notAssessable(Label reason) {
        return without(Standing.NOT_ASSESSABLE, reason);
    }
}
