package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.unit.BoundaryVintage;

/** Boundary vintages: {@code id, valid_from, valid_to, source}. */
public final class VintageTable {
    private static final TableSchema SCHEMA =
            new TableSchema(List.of("id", "valid_from", "valid_to", "source"), List.of(), List.of());

    private VintageTable() {}

    public static List<Entry<BoundaryVintage>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(
                table,
                problems,
                row -> new BoundaryVintage(
                        row.required("id"), row.date("valid_from"), row.findDate("valid_to"), row.text("source")));
    }
}
