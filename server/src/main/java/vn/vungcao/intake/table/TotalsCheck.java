package vn.vungcao.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.unit.TextFolding;
import vn.vungcao.wording.Wording;

/**
 * Holds the totals that a table states against the sums of its rows. A total may stand above or below its rows, and adds up
 * either all of them or those between it and the next total or district; it is right when one of these sums is it.
 */
final class TotalsCheck {
    private static final Pattern OF_ALL =
            Pattern.compile(".*\\b(?:tinh|province)\\b.*|tong cong|tong|tong so|total|grand total");

    private final Grid grid;
    private final List<BodyRow> rows;
    private final FigureText figures;
    private final ProblemList problems;
    private int checked;

    TotalsCheck(Grid grid, List<BodyRow> rows, FigureText figures, ProblemList problems) {
        this.grid = grid;
        this.rows = rows;
        this.figures = figures;
        this.problems = problems;
    }

    /**
     * @param subject the indicator of a column, where it is known
     * @return how many totals of columns were compared
     */
    int run(List<ColumnMeaning> columns, java.util.function.Function<ColumnMeaning, Optional<Indicator>> subject) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == BodyRow.Kind.TOTAL) {
                for (ColumnMeaning column : columns) {
                    if (addsUp(column, subject.apply(column))) {
                        check(i, column);
                    }
                }
            }
        }
        return checked;
    }

    private static boolean addsUp(ColumnMeaning column, Optional<Indicator> indicator) {
        return column.field().filter(field -> field != ObservationField.VALUE).isPresent()
                || indicator
                        .filter(known -> known.measureType() == MeasureType.COUNT)
                        .isPresent();
    }

    private void check(int total, ColumnMeaning column) {
        OptionalDouble stated = figures.quiet(rows.get(total).row(), column);
        Map<Wording, Sum> sums = sums(total, column);
        if (stated.isEmpty() || sums.isEmpty()) {
            return;
        }
        checked++;
        if (sums.values().stream().noneMatch(sum -> sum.allows(stated.getAsDouble()))) {
            Map.Entry<Wording, Sum> expected = sums.entrySet().iterator().next();
            problems.warning(
                    grid.place(rows.get(total).row()).column(column.title()),
                    Wording.of(
                            "'%s' ghi %s, nhưng %s cộng lại là %s",
                            "'%s' states %s, but %s add up to %s",
                            rows.get(total).label(),
                            plain(stated.getAsDouble()),
                            expected.getKey(),
                            plain(expected.getValue().sum())),
                    Wording.of(
                            "tìm số liệu sai; dòng tổng thì không được nhập",
                            "find the wrong figure; the total itself is not imported"));
        }
    }

    /** The sums that a total can mean, the likeliest first. */
    private Map<Wording, Sum> sums(int total, ColumnMeaning column) {
        Map<Wording, Sum> sums = new LinkedHashMap<>();
        Map<Wording, Sum> near = new LinkedHashMap<>();
        put(near, Wording.of("các dòng phía trên", "the rows above it"), rowsBefore(total), column);
        put(near, Wording.of("các dòng phía dưới", "the rows below it"), rowsAfter(total), column);
        boolean all = OF_ALL.matcher(TextFolding.fold(rows.get(total).label())).matches();
        if (!all) {
            sums.putAll(near);
        }
        put(
                sums,
                Wording.of("mọi dòng đơn vị", "all rows of units"),
                rowsOf(row -> row.kind() == BodyRow.Kind.UNIT),
                column);
        put(
                sums,
                Wording.of("mọi dòng huyện", "all rows of districts"),
                rowsOf(row -> row.kind() == BodyRow.Kind.DISTRICT),
                column);
        near.forEach(sums::putIfAbsent);
        return sums;
    }

    private void put(Map<Wording, Sum> sums, Wording what, List<BodyRow> parts, ColumnMeaning column) {
        Sum sum = Sum.NONE;
        for (BodyRow part : parts) {
            OptionalDouble figure = figures.quiet(part.row(), column);
            sum = figure.isPresent() ? sum.plus(figure.getAsDouble()) : sum;
        }
        if (sum.parts() > 0) {
            sums.put(what, sum);
        }
    }

    private List<BodyRow> rowsOf(Predicate<BodyRow> which) {
        return rows.stream().filter(which).toList();
    }

    private List<BodyRow> rowsBefore(int total) {
        List<BodyRow> found = new ArrayList<>();
        for (int i = total - 1; i >= 0 && rows.get(i).kind() == BodyRow.Kind.UNIT; i--) {
            found.add(rows.get(i));
        }
        return found;
    }

    private List<BodyRow> rowsAfter(int total) {
        List<BodyRow> found = new ArrayList<>();
        for (int i = total + 1; i < rows.size() && rows.get(i).kind() == BodyRow.Kind.UNIT; i++) {
            found.add(rows.get(i));
        }
        return found;
    }

    /** A sum, and how far figures that were rounded can be from it. */
    private record Sum(double sum, double slack, int parts) {
        static final Sum NONE = new Sum(0, 0, 0);

        Sum plus(double figure) {
            int decimals =
                    Math.max(0, BigDecimal.valueOf(figure).stripTrailingZeros().scale());
            double rounding = decimals == 0 ? 0 : 0.5 * Math.pow(10, -decimals);
            return new Sum(sum + figure, slack + rounding, parts + 1);
        }

        boolean allows(double stated) {
            return Math.abs(stated - sum) <= slack + 1e-9 * Math.max(1, Math.abs(sum));
        }
    }

    private static Wording plain(double number) {
        return Wording.number(BigDecimal.valueOf(number).setScale(6, java.math.RoundingMode.HALF_UP));
    }
}
