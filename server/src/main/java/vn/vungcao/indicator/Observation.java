package vn.vungcao.indicator;

import java.util.Objects;

/**
 * One cell of an indicator table, as a source gives it.
 *
 * @param unit code of the unit
 * @param vintage boundary vintage in which the code is read; a code alone is no key
 * @param indicator code of the indicator
 * @param year the year at whose end (or over which) it was measured
 * @param value in the indicator's unit; {@code NaN} exactly when the status has no value
 * @param numerator {@code NaN} when the source does not give it
 * @param denominator {@code NaN} when the source does not give it
 * @param approval whether the figure is final
 * @param source where the figure is from, in a few words; may be empty
 */
public record Observation(
        String unit,
        String vintage,
        String indicator,
        int year,
        double value,
        double numerator,
        double denominator,
        ObservationStatus status,
        Quality quality,
        Approval approval,
        String source) {
    public Observation {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(status);
        Objects.requireNonNull(quality);
        Objects.requireNonNull(approval);
        Objects.requireNonNull(source);
        if (status.hasValue() == Double.isNaN(value)) {
            throw new IllegalArgumentException("observation of " + indicator + " for " + unit + " in " + year
                    + ": status " + status.id() + (status.hasValue() ? " needs a value" : " allows no value"));
        }
    }

    /** A final figure. */
    public Observation(
            String unit,
            String vintage,
            String indicator,
            int year,
            double value,
            double numerator,
            double denominator,
            ObservationStatus status,
            Quality quality,
            String source) {
        this(unit, vintage, indicator, year, value, numerator, denominator, status, quality, Approval.APPROVED, source);
    }
}
