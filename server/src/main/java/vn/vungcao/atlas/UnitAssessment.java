package vn.vungcao.atlas;

import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.SeriesPoint;
import vn.vungcao.unit.AdminUnit;

/**
 * How a unit stands against a target, with the value that is judged. A figure that does not exist is {@code NaN}.
 *
 * @param series the values of all years that were looked at, ascending
 * @param contribution the unit's gap count ÷ the sum of gap counts of all units in scope (0-1)
 */
public record UnitAssessment(
        AdminUnit unit,
        ObservationStatus status,
        Optional<Quality> quality,
        double value,
        double numerator,
        double denominator,
        Assessment assessment,
        List<SeriesPoint> series,
        double contribution) {

    UnitAssessment withContribution(double share) {
        return new UnitAssessment(unit, status, quality, value, numerator, denominator, assessment, series, share);
    }
}
