package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;

/** Links between two vintages: {@code from_vintage, from_code, to_vintage, to_code, weight, basis, source}. */
public final class CrosswalkTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of("from_vintage", "from_code", "to_vintage", "to_code", "weight", "basis"),
            List.of("source"),
            List.of("weight"));

    private CrosswalkTable() {}

    public static List<Entry<CrosswalkLink>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(
                table,
                problems,
                row -> new CrosswalkLink(
                        row.required("from_vintage"),
                        row.code("from_code"),
                        row.required("to_vintage"),
                        row.code("to_code"),
                        row.number("weight"),
                        row.oneOf("basis", WeightBasis.values(), WeightBasis::id)));
    }
}
