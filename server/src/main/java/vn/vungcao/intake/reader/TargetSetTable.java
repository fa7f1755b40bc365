package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.target.TargetSet;

/** Target sets, still without their targets: {@code id, name_vi, name_en, decision}. */
public final class TargetSetTable {
    private static final TableSchema SCHEMA =
            new TableSchema(List.of("id", "name_vi", "name_en", "decision"), List.of(), List.of());

    private TargetSetTable() {}

    public static List<Entry<TargetSet>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(
                table,
                problems,
                row -> new TargetSet(row.required("id"), row.label("name"), row.required("decision"), List.of()));
    }
}
