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
import vn.vungcao.wording.Wording;

/**
 * Asks whether what a row says can be true: within the indicator's bounds, its parts fit together, its value fits its
 * status. The columns named are those of the observation table.
 */
final class Plausibility {
    private static final Wording CHECK = Wording.of("đối chiếu số liệu với nguồn", "check the figure with its source");

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
                    Wording.of(
                            "trạng thái '%s' mà không có giá trị%s",
                            "status '%s' without a value%s",
                            row.status().id(),
                            zero ? Wording.of(": mẫu số là 0", ": the denominator is 0") : Wording.NONE),
                    zero
                            ? Wording.of(
                                    "ghi trạng thái not_applicable (không áp dụng) cho dòng này",
                                    "give the row the status not_applicable")
                            : Wording.of(
                                    "điền giá trị, hoặc tử số và mẫu số nếu là tỷ lệ",
                                    "fill in the value, or numerator and denominator of a ratio"));
        }
        return refuse(
                row,
                STATUS,
                Wording.of(
                        "trạng thái '%s' bên cạnh giá trị %s (số 0 cũng là giá trị)",
                        "status '%s' beside the value %s (zero is a value too)",
                        row.status().id(),
                        Wording.number(row.value())),
                Wording.of("bỏ giá trị hoặc sửa trạng thái", "remove the value or correct the status"));
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
                Wording.of(
                        "có tử số %s mà không có giá trị%s",
                        "there is a numerator, %s, and no value%s",
                        Wording.number(row.numerator()),
                        ratio
                                ? Wording.NONE
                                : Wording.of(
                                        "; %s không phải tỷ lệ",
                                        "; %s is no ratio", row.indicator().code())),
                ratio
                        ? Wording.of(
                                "điền mẫu số hoặc giá trị, hoặc để trống tử số",
                                "fill in the denominator or the value, or empty the numerator")
                        : Wording.of(
                                "ghi con số vào cột giá trị: --map value=CỘT",
                                "put the figure into the value: --map value=COLUMN"));
    }

    private boolean withinBounds(ObservationRow row) {
        Indicator indicator = row.indicator();
        double value = row.value();
        if (value < 0 && !indicator.negativeAllowed()) {
            return refuse(
                    row,
                    VALUE,
                    Wording.of(
                            "%s nhỏ hơn 0, %s không thể âm",
                            "%s is below 0, which %s cannot be", Wording.number(value), indicator.code()),
                    CHECK);
        }
        if (row.numerator() < 0 && !indicator.negativeAllowed()) {
            return refuse(row, NUMERATOR, belowZero(row.numerator()), CHECK);
        }
        if (row.denominator() < 0) {
            return refuse(row, DENOMINATOR, belowZero(row.denominator()), CHECK);
        }
        if (indicator.maximum().filter(maximum -> value > maximum).isPresent() && !isShareOfParts(row)) {
            return refuse(
                    row,
                    VALUE,
                    Wording.of(
                            "%s vượt %s, mức cao nhất của %s (%s)",
                            "%s is above %s, the most that %s (%s) can be",
                            Wording.number(value),
                            Wording.number(indicator.maximum().get()),
                            indicator.code(),
                            indicator.unit()),
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
                        Wording.of(
                                "%s không phải một loại của %s",
                                "%s is no category of %s",
                                Wording.number(value),
                                row.indicator().code()),
                        Wording.of(
                                "viết một trong: %s (hoặc thứ tự của nó, từ 0)",
                                "write one of: %s (or its position, from 0)",
                                String.join(", ", row.indicator().categories())));
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
                    Wording.of(
                            "tử số %s lớn hơn mẫu số %s, mà %s là một tỷ lệ",
                            "the numerator %s is above the denominator %s, and %s is a share",
                            Wording.number(row.numerator()),
                            Wording.number(row.denominator()),
                            indicator.code()),
                    Wording.of(
                            "kiểm tra cả hai; có thể hai cột bị đổi chỗ",
                            "check both; perhaps the columns are exchanged"));
        }
        if (row.denominator() == 0) {
            return !row.status().hasValue()
                    || refuse(
                            row,
                            DENOMINATOR,
                            Wording.of("có giá trị dù mẫu số là 0", "there is a value though the denominator is 0"),
                            Wording.of(
                                    "sửa mẫu số, hoặc ghi trạng thái not_applicable (không áp dụng) cho dòng này",
                                    "correct the denominator, or give the row the status not_applicable"));
        }
        double computed = row.numerator() / row.denominator() * indicator.scale();
        double tolerance = 0.5 * Math.pow(10, -indicator.decimals()) * (1 + 1e-6);
        return Double.isNaN(row.value())
                || Math.abs(row.value() - computed) <= tolerance
                || refuse(
                        row,
                        VALUE,
                        Wording.of(
                                "giá trị %s không khớp với %s ÷ %s, phép chia ra %s",
                                "the value %s disagrees with %s ÷ %s, which gives %s",
                                Wording.number(row.value()),
                                Wording.number(row.numerator()),
                                Wording.number(row.denominator()),
                                rounded(computed, indicator.decimals() + 2)),
                        Wording.of(
                                "sửa một trong ba số, hoặc bỏ giá trị: khi đó nó được tính ra",
                                "correct one of the three, or leave the value out: it is computed then"));
    }

    private boolean refuse(ObservationRow row, ObservationField field, Wording message, Wording remedy) {
        problems.error(row.place(columns.column(field)), message, remedy);
        return false;
    }

    private static Wording belowZero(double count) {
        return Wording.of("số đếm %s nhỏ hơn 0", "the count %s is below 0", Wording.number(count));
    }

    private static Wording rounded(double number, int decimals) {
        return Double.isFinite(number)
                ? Wording.number(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP))
                : Wording.number(number);
    }
}
