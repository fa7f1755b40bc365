package vn.vungcao.target;

import java.util.List;
import vn.vungcao.indicator.Label;

/**
 * What an assessment rests on.
 *
 * @param series the values of the unit that were looked at, ascending by year
 * @param comparisonDecimals values are compared as they read at so many decimals
 * @param steps in the order in which a person would work them out; empty when there is nothing to judge
 * @param notes what is lacking, and why
 */
public record Explanation(
        List<SeriesPoint> series, int comparisonDecimals, List<ExplanationStep> steps, List<Label> notes) {
    public Explanation {
        series = List.copyOf(series);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }
}
