package vn.vungcao.intake.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vungcao.intake.ObservationField;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/**
 * The columns that together make up one figure of a unit: value, numerator, denominator.
 *
 * @param indicator code, where the header names one
 * @param year where the header names one
 */
record FigureGroup(Optional<String> indicator, OptionalInt year, Map<ObservationField, ColumnMeaning> columns) {
    private record Key(Optional<String> indicator, OptionalInt year) {}

    /** The groups in the order of their first columns; errors among the problems where two columns are the same. */
    static List<FigureGroup> of(List<ColumnMeaning> figures, Grid grid, int headerRow, ProblemList problems) {
        Map<Key, Map<ObservationField, ColumnMeaning>> groups = new LinkedHashMap<>();
        for (ColumnMeaning column : figures) {
            ColumnMeaning twin = groups.computeIfAbsent(
                            new Key(column.indicator(), column.year()), key -> new EnumMap<>(ObservationField.class))
                    .putIfAbsent(column.field().orElseThrow(), column);
            if (twin != null) {
                problems.error(
                        grid.place(headerRow).column(column.title()),
                        Wording.of(
                                "cột %s (%s) và %s (%s) cùng một nghĩa: %s%s",
                                "columns %s (%s) and %s (%s) mean the same: %s%s",
                                letter(twin.position()),
                                twin.title(),
                                letter(column.position()),
                                column.title(),
                                column.field().orElseThrow().id(),
                                column.indicator()
                                        .map(code -> Wording.of(" của %s", " of %s", code))
                                        .orElse(Wording.NONE)),
                        Wording.of(
                                "bỏ một cột, hoặc ghi rõ hơn ở tiêu đề: chỉ số, năm, tử số hay mẫu số",
                                "remove one of them, or say more in their header: indicator, year, numerator or"
                                        + " denominator"));
            }
        }
        List<FigureGroup> result = new ArrayList<>();
        groups.forEach((key, columns) -> result.add(new FigureGroup(key.indicator(), key.year(), columns)));
        return result;
    }

    /** As spreadsheets name columns: A, B, … Z, AA. */
    static String letter(int position) {
        String last = String.valueOf((char) ('A' + position % 26));
        return position < 26 ? last : letter(position / 26 - 1) + last;
    }
}
