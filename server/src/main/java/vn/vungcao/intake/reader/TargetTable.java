package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.indicator.Label;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.RowReader;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;

/**
 * Targets: {@code set, id, clause, indicator, name_vi, name_en, unit, comparator, value, value_high, horizon_year,
 * baseline_year, levels, scope, not_assessable_vi, not_assessable_en, agency_vi, agency_en, projects, clause_vi, note, source}.
 * An empty scope is {@code all}; {@code projects} are ids of the programme, separated by semicolons.
 */
public final class TargetTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of(
                    "set",
                    "id",
                    "clause",
                    "indicator",
                    "name_vi",
                    "name_en",
                    "unit",
                    "comparator",
                    "value",
                    "horizon_year",
                    "baseline_year",
                    "levels"),
            List.of(
                    "value_high",
                    "scope",
                    "not_assessable_vi",
                    "not_assessable_en",
                    "agency_vi",
                    "agency_en",
                    "projects",
                    "clause_vi",
                    "note",
                    "source"),
            List.of("value", "value_high"));

    private TargetTable() {}

    public static List<Entry<Target>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(table, problems, TargetTable::target);
    }

    private static Target target(RowReader row) {
        new TargetRowCheck(row).run();
        Label obstacle = row.label("not_assessable");
        return new Target(
                row.required("id"),
                row.required("set"),
                row.text("clause"),
                row.required("indicator"),
                row.label("name"),
                row.text("unit"),
                row.oneOf("comparator", TargetComparator.values(), TargetComparator::id),
                row.findNumber("value"),
                row.findNumber("value_high"),
                row.integer("horizon_year"),
                row.integer("baseline_year"),
                Set.copyOf(row.manyOf("levels", AdminLevel.values(), AdminLevel::id)),
                row.findOneOf("scope", TargetScope.values(), TargetScope::id).orElse(TargetScope.ALL),
                obstacle.isEmpty() ? Optional.empty() : Optional.of(obstacle),
                row.label("agency"),
                row.list("projects"),
                row.text("clause_vi"),
                row.text("note"));
    }
}
