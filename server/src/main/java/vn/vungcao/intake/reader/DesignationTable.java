package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.unit.Designation;

/** Legal statuses of units: {@code vintage, unit, kind, decision, valid_from, valid_to, source}. */
public final class DesignationTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of("vintage", "unit", "kind", "decision", "valid_from", "valid_to"), List.of("source"), List.of());

    private DesignationTable() {}

    public static List<Entry<Designation>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(
                table,
                problems,
                row -> new Designation(
                        row.required("vintage"),
                        row.code("unit"),
                        row.required("kind"),
                        row.text("decision"),
                        row.date("valid_from"),
                        row.findDate("valid_to")));
    }
}
