package vn.vungcao.intake;

import java.util.Map;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.wording.Wording;

/** A row that found its unit and indicator. Numbers are {@code NaN} where there are none; titles as in {@link Table.Row}. */
record ObservationRow(
        Place place,
        Map<String, String> titles,
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
        Wording words() {
            return Wording.of(
                    "%s thuộc ranh giới %s, %s %d", "%s of vintage %s, %s %d", unit, vintage, indicator, year);
        }

        /** As reports name it. */
        @Override
        public String toString() {
            return unit + " of vintage " + vintage + ", " + indicator + " " + year;
        }
    }

    /** The cell of a column, by the name that it has in the file. */
    Place place(String column) {
        return place.column(titles.getOrDefault(column, column));
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
