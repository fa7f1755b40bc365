package vn.vungcao.report;

import java.util.List;
import java.util.Optional;
import vn.vungcao.atlas.AssessmentTable;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/**
 * The units of one level against one target.
 *
 * @param table every unit in scope
 * @param lagging the worst first
 */
public record UnitsOfTarget(AssessmentTable table, List<LaggingUnit> lagging) {
    /** So many are named in print; the workbook lists all. */
    public static final int WORST = 10;

    public UnitsOfTarget {
        lagging = List.copyOf(lagging);
    }

    public AdminLevel level() {
        return table.level();
    }

    public DataCoverage coverage() {
        return table.coverage();
    }

    public StandingCounts counts() {
        return StandingCounts.of(
                table.units().stream().map(unit -> unit.assessment().standing()).toList());
    }

    public List<LaggingUnit> worst() {
        return lagging.subList(0, Math.min(WORST, lagging.size()));
    }

    /** The units without a value, by code. */
    public List<AdminUnit> withoutData() {
        return table.units().stream()
                .filter(unit -> unit.assessment().standing() == Standing.NO_DATA)
                .map(UnitAssessment::unit)
                .toList();
    }

    /** What all units in scope lack together, in whole members; {@code NaN} when nothing is counted. */
    public double gapCount() {
        return table.units().stream()
                .mapToDouble(unit -> unit.assessment().gapCount())
                .filter(gap -> !Double.isNaN(gap))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    /** Why not one unit could be judged; empty when any was, or there was nothing to judge. */
    public Optional<Label> obstacle() {
        boolean all = table.units().stream().allMatch(unit -> unit.assessment().standing() == Standing.NOT_ASSESSABLE);
        return all
                ? table.units().stream()
                        .flatMap(unit -> unit.assessment().reason().stream())
                        .findFirst()
                : Optional.empty();
    }
}
