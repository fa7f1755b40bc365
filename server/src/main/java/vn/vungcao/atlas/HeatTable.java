package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/**
 * Units against targets, a cell each.
 *
 * @param rows the units that lag on at least k targets: the ranked ones in the order of {@link LaggingRanking}, then those that
 *     lag on nothing, by code
 * @param columns one a target, in the order asked; totals and curve are of all units asked about, whatever k is
 * @param units how many units were asked about
 * @param atLeast how many units lag on at least 1, 2, … n of the n targets
 * @param noRankRange why no unit has a range of ranks; empty when all ranked ones have
 */
public record HeatTable(
        List<Row> rows, List<Column> columns, int units, List<Integer> atLeast, Optional<Label> noRankRange) {

    /**
     * @param rank empty when the unit lags on nothing
     * @param counts over the targets that speak of it
     */
    public record Row(AdminUnit unit, OptionalInt rank, Optional<RankRange> rankRange, StandingCounts counts) {}

    /** @param cells one a row; empty when the target does not speak of the unit */
    public record Column(Target target, StandingCounts totals, List<Optional<UnitAssessment>> cells) {}

    /** @param k 0 for all units */
    public static HeatTable of(Atlas atlas, List<Target> targets, UnitsAsked asked, int k, RankBy by) {
        List<AssessmentTable> tables = asked.assess(atlas, targets);
        LaggingAnswer ranking = LaggingRanking.of(
                new LaggingQuestion(
                        targets,
                        1,
                        asked.year(),
                        asked.vintage(),
                        asked.level(),
                        asked.selection(),
                        by,
                        OptionalDouble.empty()),
                tables);
        Map<UnitCode, Map<String, UnitAssessment>> cells = cells(tables);
        List<Row> all = new ArrayList<>();
        for (RankedUnit unit : ranking.ranking()) {
            all.add(row(unit.unit(), OptionalInt.of(unit.rank()), unit.rankRange(), unit.targets()));
        }
        for (AdminUnit unit : asked.units(atlas)) {
            StandingCounts counts = StandingCounts.of(of(cells, unit).values());
            if (counts.lagging() == 0) {
                all.add(new Row(unit, OptionalInt.empty(), Optional.empty(), counts));
            }
        }
        List<Row> rows = all.stream().filter(row -> row.counts.lagging() >= k).toList();
        return new HeatTable(
                rows,
                tables.stream().map(table -> column(table, rows, cells)).toList(),
                all.size(),
                atLeast(all, targets.size()),
                ranking.noRankRange());
    }

    private static Map<UnitCode, Map<String, UnitAssessment>> cells(List<AssessmentTable> tables) {
        Map<UnitCode, Map<String, UnitAssessment>> cells = new HashMap<>();
        for (AssessmentTable table : tables) {
            table.units().forEach(unit -> cells.computeIfAbsent(unit.unit().code(), code -> new HashMap<>())
                    .put(table.target().id(), unit));
        }
        return cells;
    }

    private static Map<String, UnitAssessment> of(Map<UnitCode, Map<String, UnitAssessment>> cells, AdminUnit unit) {
        return cells.getOrDefault(unit.code(), Map.of());
    }

    private static Row row(
            AdminUnit unit, OptionalInt rank, Optional<RankRange> range, Map<String, UnitAssessment> targets) {
        Collection<UnitAssessment> assessments = targets.values();
        return new Row(unit, rank, range, StandingCounts.of(assessments));
    }

    private static Column column(
            AssessmentTable table, List<Row> rows, Map<UnitCode, Map<String, UnitAssessment>> cells) {
        return new Column(
                table.target(),
                StandingCounts.of(table.units()),
                rows.stream()
                        .map(row -> Optional.ofNullable(
                                of(cells, row.unit).get(table.target().id())))
                        .toList());
    }

    private static List<Integer> atLeast(List<Row> rows, int targets) {
        List<Integer> curve = new ArrayList<>();
        for (int k = 1; k <= targets; k++) {
            int least = k;
            curve.add((int)
                    rows.stream().filter(row -> row.counts.lagging() >= least).count());
        }
        return curve;
    }

    /** The same with no more rows than that. */
    public HeatTable first(int limit) {
        if (rows.size() <= limit) {
            return this;
        }
        return new HeatTable(
                rows.subList(0, limit),
                columns.stream()
                        .map(c -> new Column(c.target, c.totals, c.cells.subList(0, limit)))
                        .toList(),
                units,
                atLeast,
                noRankRange);
    }
}
