package vn.vungcao.atlas;

import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.Margin;
import vn.vungcao.target.SeriesPoint;
import vn.vungcao.unit.AdminUnit;

/**
 * How a unit stands against a target, with the value that is judged. A figure that does not exist is {@code NaN}.
 *
 * @param approval whether the value is final; empty where there is none
 * @param series the values of all years that were looked at, ascending
 * @param contribution the unit's gap count ÷ the sum of gap counts of all units in scope (0-1)
 * @param progress share (0-1) of the way from the baseline to the goal; 1 when met
 * @param margin the bounds of the value, and between what gap and standing lie
 */
public record UnitAssessment(
        AdminUnit unit,
        ObservationStatus status,
        Optional<Quality> quality,
        Optional<Approval> approval,
        double value,
        double numerator,
        double denominator,
        Assessment assessment,
        List<SeriesPoint> series,
        double contribution,
        double progress,
        Margin margin) {}
