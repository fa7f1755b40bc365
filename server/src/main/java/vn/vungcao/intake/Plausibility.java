package vn.vungcao.intake;

import static vn.vungcao.intake.ObservationField.DENOMINATOR;
import static vn.vungcao.intake.ObservationField.NUMERATOR;
import static vn.vungcao.intake.ObservationField.STATUS;
import static vn.vungcao.intake.ObservationField.VALUE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;

/**
 * Asks whether what a row says can be true: within the indicator's bounds, its parts fit together, its value fits its
 * status. The columns named are those of the observation table.
 */
final class Plausibility {
    private static final String CHECK = "check the figure with its source";

    private final ColumnMapping.Bound columns;
    private final ProblemList problems;

    Plausibility(ColumnMapping.Bound columns, ProblemList problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** @return whether nothing speaks against the row; otherwise the problems say what does */
    boolean check(ObservationRow row) {
        return fitsStatus(row) && losesNoFigure(row) && withinBounds(row) && partsFit(row);
    }

    private boolean fitsStatus(ObservationRow row) {
        if (row.status().hasValue() == !Double.isNaN(row.value())) {
            return true;
        }
        if (row.status().hasValue()) {
            boolean zero = row.denominator() == 0;
            return refuse(
                    row,
                    VALUE,
                    "status '" + row.status().id() + "' without a value" + (zero ? ": the denominator is 0" : ""),
                    zero
                            ? "give the row the status not_applicable"
                            : "fill in the value, or numerator and denominator of a ratio");
        }
        return refuse(
                row,
                STATUS,
                "status '" + row.status().id() + "' beside the value " + plain(row.value()) + " (zero is a value too)",
                "remove the value or correct the status");
    }

    /** A row that comes out as missing must not have held a figure. */
    private boolean losesNoFigure(ObservationRow row) {
        if (row.status() != ObservationStatus.MISSING || Double.isNaN(row.numerator())) {
            return true;
        }
        boolean ratio = row.indicator().measureType() == MeasureType.RATIO;
        return refuse(
                row,
                NUMERATOR,
                "there is a numerator, " + plain(row.numerator()) + ", and no value"
                        + (ratio ? "" : "; " + row.indicator().code() + " is no ratio"),
                ratio
                        ? "fill in the denominator or the value, or empty the numerator"
                        : "put the figure into the value: --map value=COLUMN");
    }

    private boolean withinBounds(ObservationRow row) {
        Indicator indicator = row.indicator();
        double value = row.value();
        if (value < 0 && !indicator.negativeAllowed()) {
            return refuse(row, VALUE, plain(value) + " is below 0, which " + indicator.code() + " cannot be", CHECK);
        }
        if (row.numerator() < 0 && !indicator.negativeAllowed()) {
            return refuse(row, NUMERATOR, "the count " + plain(row.numerator()) + " is below 0", CHECK);
        }
        if (row.denominator() < 0) {
            return refuse(row, DENOMINATOR, "the count " + plain(row.denominator()) + " is below 0", CHECK);
        }
        if (indicator.maximum().filter(maximum -> value > maximum).isPresent() && !isShareOfParts(row)) {
            return refuse(
                    row,
                    VALUE,
                    plain(value) + " is above " + plain(indicator.maximum().get()) + ", the most that "
                            + indicator.code() + " (" + indicator.unit() + ") can be",
                    CHECK);
        }
        return indicator.measureType() != MeasureType.CATEGORY || isCategory(row);
    }

    /** Then {@link #partsFit} says it better, in terms of the parts. */
    private static boolean isShareOfParts(ObservationRow row) {
        return row.hasParts()
                && row.indicator().maximum().equals(Optional.of(row.indicator().scale()));
    }

    private boolean isCategory(ObservationRow row) {
        int count = row.indicator().categories().size();
        double value = row.value();
        return Double.isNaN(value)
                || value == Math.rint(value) && value < count
                || refuse(
                        row,
                        VALUE,
                        plain(value) + " is no category of " + row.indicator().code(),
                        "write one of: " + String.join(", ", row.indicator().categories())
                                + " (or its position, from 0)");
    }

    private boolean partsFit(ObservationRow row) {
        Indicator indicator = row.indicator();
        if (indicator.measureType() != MeasureType.RATIO || !row.hasParts()) {
            return true;
        }
        if (isShareOfParts(row) && row.numerator() > row.denominator()) {
            return refuse(
                    row,
                    NUMERATOR,
                    "the numerator " + plain(row.numerator()) + " is above the denominator " + plain(row.denominator())
                            + ", and " + indicator.code() + " is a share",
                    "check both; perhaps the columns are exchanged");
        }
        if (row.denominator() == 0) {
            return !row.status().hasValue()
                    || refuse(
                            row,
                            DENOMINATOR,
                            "there is a value though the denominator is 0",
                            "correct the denominator, or give the row the status not_applicable");
        }
        double computed = row.numerator() / row.denominator() * indicator.scale();
        double tolerance = 0.5 * Math.pow(10, -indicator.decimals()) * (1 + 1e-6);
        return Double.isNaN(row.value())
                || Math.abs(row.value() - computed) <= tolerance
                || refuse(
                        row,
                        VALUE,
                        "the value " + plain(row.value()) + " disagrees with " + plain(row.numerator()) + " ÷ "
                                + plain(row.denominator()) + ", which gives "
                                + rounded(computed, indicator.decimals() + 2),
                        "correct one of the three, or leave the value out: it is computed then");
    }

    private boolean refuse(ObservationRow row, ObservationField field, String message, String remedy) {
        problems.error(row.place(columns.column(field)), message, remedy);
        return false;
    }

    private static String plain(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : "a number too large";
    }

    private static String rounded(double number, int decimals) {
        return Double.isFinite(number)
                ? plain(BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue())
                : plain(number);
    }
}
