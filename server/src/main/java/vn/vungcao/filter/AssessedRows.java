package vn.vungcao.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import vn.vungcao.atlas.AssessmentTable;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/** Assessments as columns over all units of a level. Units out of the target's scope have none of its figures. */
final class AssessedRows {
    private final Standing[] standings;
    private final double[] gaps;
    private final double[] gapCounts;
    private final double[] contributions;

    private AssessedRows(int rows) {
        this.standings = new Standing[rows];
        this.gaps = nothing(rows);
        this.gapCounts = nothing(rows);
        this.contributions = nothing(rows);
    }

    private static double[] nothing(int rows) {
        double[] column = new double[rows];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /** @param units all of the level, in ascending order of code as the assessments are */
    static AssessedRows of(List<AdminUnit> units, AssessmentTable assessed) {
        AssessedRows rows = new AssessedRows(units.size());
        int row = 0;
        for (UnitAssessment unit : assessed.units()) {
            while (!units.get(row).code().equals(unit.unit().code())) {
                row++;
            }
            rows.standings[row] = unit.assessment().standing();
            rows.gaps[row] = unit.assessment().gap();
            rows.gapCounts[row] = unit.assessment().gapCount();
            rows.contributions[row] = unit.contribution();
        }
        return rows;
    }

    Column<String> standing() {
        return Column.text(
                "assessment", row -> Optional.ofNullable(standings[row]).map(Standing::id));
    }

    /** @param rounding of gaps, as the indicator is published */
    List<Column<?>> columns(Rounding rounding) {
        return List.of(
                number("gap", gaps, rounding::of),
                number("gap_count", gapCounts, Rounding.WHOLE::of),
                standing(),
                number("contribution", contributions, Rounding.SHARE::of));
    }

    private static Column<Double> number(String name, double[] figures, DoubleUnaryOperator published) {
        return Column.number(name, row -> published.applyAsDouble(figures[row]));
    }
}
