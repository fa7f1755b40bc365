package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.unit.BoundaryVintage;

/**
 * Boundary vintages: {@code id, valid_from, valid_to, source_vi, source_en}; {@code source} alone stands for both languages.
 */
public final class VintageTable {
    private static final TableSchema TWO_LANGUAGES = new TableSchema(
            List.of("id", "valid_from", "valid_to", "source_vi", "source_en"), List.of("source"), List.of());

    private static final TableSchema ONE_LANGUAGE = new TableSchema(
            List.of("id", "valid_from", "valid_to", "source"), List.of("source_vi", "source_en"), List.of());

    private VintageTable() {}

    public static List<Entry<BoundaryVintage>> parse(Table table, ProblemList problems) {
        TableSchema schema = table.has("source") ? ONE_LANGUAGE : TWO_LANGUAGES;
        return schema.parse(
                table,
                problems,
                row -> new BoundaryVintage(
                        row.required("id"),
                        row.date("valid_from"),
                        row.findDate("valid_to"),
                        row.labelOrOne("source")));
    }
}
