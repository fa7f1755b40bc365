package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.target.ProgrammeItem;

/** Programmes, projects and tasks: {@code id, parent, level, ordinal, name_vi, name_en, agency_vi, agency_en, period}. */
public final class ProgrammeTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of("id", "parent", "level", "ordinal", "name_vi", "name_en"),
            List.of("agency_vi", "agency_en", "period", "source"),
            List.of());

    private ProgrammeTable() {}

    public static List<Entry<ProgrammeItem>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(
                table,
                problems,
                row -> new ProgrammeItem(
                        row.required("id"),
                        row.find("parent"),
                        row.required("level"),
                        row.text("ordinal"),
                        row.label("name"),
                        row.label("agency"),
                        row.text("period")));
    }
}
