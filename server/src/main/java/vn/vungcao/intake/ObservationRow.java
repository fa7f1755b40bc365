package vn.vungcao.intake;

import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.unit.AdminUnit;

/** A row that found its unit and indicator. Numbers are {@code NaN} where there are none. */
record ObservationRow(
        Place place,
        AdminUnit unit,
        Indicator indicator,
        int year,
        double value,
        double numerator,
        double denominator,
        ObservationStatus status,
        Quality quality,
        Approval approval,
        String source) {

    /** What may stand once in a table. */
    record Key(String vintage, String unit, String indicator, int year) {
        @Override
        public String toString() {
            return unit + " of vintage " + vintage + ", " + indicator + " " + year;
        }
    }

    Key key() {
        return new Key(unit.vintage(), unit.code().value(), indicator.code(), year);
    }

    boolean hasParts() {
        return !Double.isNaN(numerator) && !Double.isNaN(denominator);
    }

    Observation toObservation() {
        return new Observation(
                unit.code().value(),
                unit.vintage(),
                indicator.code(),
                year,
                value,
                numerator,
                denominator,
                status,
                quality,
                approval,
                source);
    }
}
