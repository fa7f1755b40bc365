package vn.vungcao.report;

import java.util.Optional;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;

/**
 * A figure of one unit in one year with all that is known of how sure it is. What does not exist is {@code NaN}.
 *
 * @param low the lower bound; equals the value unless it was apportioned (quality C or D)
 * @param provisional whether it may still change
 * @param sameStandard whether it was measured by the standard of the year of the report
 */
public record YearValue(
        int year,
        double value,
        double numerator,
        double denominator,
        double low,
        double high,
        ObservationStatus status,
        Optional<Quality> quality,
        boolean provisional,
        boolean sameStandard) {

    static YearValue of(int year, ValueColumn column, int unit, boolean sameStandard) {
        return new YearValue(
                year,
                column.value(unit),
                column.numerator(unit),
                column.denominator(unit),
                column.low(unit),
                column.high(unit),
                column.status(unit),
                column.quality(unit),
                column.approval(unit).equals(Optional.of(Approval.PROVISIONAL)),
                sameStandard);
    }

    public boolean estimated() {
        return status == ObservationStatus.ESTIMATED;
    }

    /** Shared out by households, population or area, so that only its bounds are sure. */
    public boolean apportioned() {
        return quality.filter(q -> q == Quality.C || q == Quality.D).isPresent();
    }
}
