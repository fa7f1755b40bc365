package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.unit.AdminUnit;

/** Administrative units: {@code vintage, code, name, kind, parent, other_names, source}. */
public final class UnitTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of("vintage", "code", "name", "kind", "parent"), List.of("other_names", "source"), List.of());

    private UnitTable() {}

    public static List<Entry<AdminUnit>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(
                table,
                problems,
                row -> new AdminUnit(
                        row.required("vintage"),
                        row.code("code"),
                        row.required("name"),
                        row.required("kind"),
                        row.findCode("parent"),
                        row.list("other_names")));
    }
}
