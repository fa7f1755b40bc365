package vn.vungcao.intake;

import java.util.Optional;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;

/** The value that a row gives, said or computed, and the status that goes with it. */
record ObservationValue(double value, ObservationStatus status) {

    /**
     * Without a value a ratio is computed from its parts; nothing of nothing (0 ÷ 0) is not applicable. Without a status a
     * value counts as measured, and none as missing. Does not judge: the two may contradict each other.
     */
    static ObservationValue of(
            Indicator indicator,
            Optional<ObservationStatus> status,
            double value,
            double numerator,
            double denominator) {
        boolean wanted = status.map(ObservationStatus::hasValue).orElse(true);
        boolean computed = Double.isNaN(value) && wanted && indicator.measureType() == MeasureType.RATIO;
        if (computed && denominator == 0 && numerator == 0 && status.isEmpty()) {
            return new ObservationValue(Double.NaN, ObservationStatus.NOT_APPLICABLE);
        }
        double result = computed && denominator != 0 ? numerator / denominator * indicator.scale() : value;
        return new ObservationValue(
                result, status.orElse(Double.isNaN(result) ? ObservationStatus.MISSING : ObservationStatus.MEASURED));
    }
}
