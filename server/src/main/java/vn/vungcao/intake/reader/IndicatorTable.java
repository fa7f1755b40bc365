package vn.vungcao.intake.reader;

import java.util.List;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.CellException;
import vn.vungcao.intake.Entry;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.RowReader;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableSchema;
import vn.vungcao.wording.Wording;

/**
 * The indicator catalogue: {@code code, name_vi, name_en, unit, direction, measure_type, scale, decimals, numerator_vi,
 * numerator_en, denominator_vi, denominator_en, weight, maximum, negative_allowed, standard_starts, categories, group,
 * source_vi, source_en, agency_vi, agency_en, derived_from}; {@code source} alone stands for both languages. An empty scale is 1; an empty maximum is none; negative values are allowed by
 * {@code true} only.
 */
public final class IndicatorTable {
    private static final TableSchema SCHEMA = new TableSchema(
            List.of("code", "name_vi", "name_en", "unit", "direction", "measure_type", "decimals"),
            List.of(
                    "scale",
                    "numerator_vi",
                    "numerator_en",
                    "denominator_vi",
                    "denominator_en",
                    "weight",
                    "maximum",
                    "negative_allowed",
                    "standard_starts",
                    "categories",
                    "group",
                    "source",
                    "source_vi",
                    "source_en",
                    "agency_vi",
                    "agency_en",
                    "derived_from"),
            List.of("scale", "maximum"));

    private IndicatorTable() {}

    public static List<Entry<Indicator>> parse(Table table, ProblemList problems) {
        return SCHEMA.parse(table, problems, IndicatorTable::indicator);
    }

    private static Indicator indicator(RowReader row) {
        return new Indicator(
                row.required("code"),
                row.label("name"),
                row.required("unit"),
                row.oneOf("direction", Direction.values(), Direction::id),
                row.oneOf("measure_type", MeasureType.values(), MeasureType::id),
                row.findNumber("scale").orElse(1.0),
                row.integer("decimals"),
                row.label("numerator"),
                row.label("denominator"),
                row.find("weight"),
                row.findNumber("maximum"),
                row.yes("negative_allowed"),
                row.integers("standard_starts"),
                row.list("categories"),
                row.text("group"),
                row.labelOrOne("source"),
                row.label("agency"),
                row.find("derived_from").map(IndicatorTable::derivation));
    }

    private static Derivation derivation(String text) {
        try {
            return Derivation.of(text);
        } catch (IllegalArgumentException e) {
            throw new CellException(
                    "derived_from",
                    Wording.of("không đọc được cách dẫn xuất: %s", "%s", e.getMessage()),
                    Wording.of(
                            "viết held:LOẠI;LOẠI, left:LOẠI;LOẠI@NĂM, hoặc để trống",
                            "write held:KIND;KIND, left:KIND;KIND@YEAR, or leave it empty"));
        }
    }
}
