package vn.vungcao.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.UnitMatching;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.intake.table.AttributeColumns.AttributeColumn;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.join.JoinAccount.DuplicateKey;
import vn.vungcao.join.JoinAccount.UnmatchedRow;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** Joins a table to the units of one vintage and level. Of several rows of a unit the first counts (OGC API – Joins). */
public final class TableJoin {
    private final JoinOrder order;
    private final UnitMatching matching;
    private final Map<UnitCode, Integer> rowOfUnit = new LinkedHashMap<>();
    private final Map<UnitCode, List<Integer>> laterRows = new LinkedHashMap<>();
    private final List<AdminUnit> matched = new ArrayList<>();
    private final List<UnmatchedRow> unmatched = new ArrayList<>();
    private final List<ImportProblem> remarks = new ArrayList<>();

    private TableJoin(JoinOrder order, UnitRegistry units) {
        this.order = order;
        this.matching = new UnitMatching(units, order.tree(), order.level(), order.padCodes(), order.nearNames());
    }

    /**
     * @param units the joined ones, in order of the table's rows
     * @param columns their values, in the same order
     */
    public record Result(List<UnitCode> units, List<JoinedColumn> columns, JoinAccount account) {}

    /**
     * @param columns those of the order, read
     * @param taken whether a property of the units has a name already
     * @param remarks what was found while the table was read
     */
    public static Result run(
            JoinOrder order,
            AttributeTable table,
            List<AttributeColumn> columns,
            UnitRegistry units,
            Predicate<String> taken,
            List<ImportProblem> remarks) {
        TableJoin join = new TableJoin(order, units);
        join.remarks.addAll(remarks);
        for (int row = 0; row < table.rows(); row++) {
            join.row(table, row);
        }
        return new Result(List.copyOf(join.rowOfUnit.keySet()), join.columns(columns, taken), join.account(table));
    }

    private void row(AttributeTable table, int row) {
        String key = table.text(row, order.keyColumn());
        UnitMatching.Match match = order.key() == KeyField.CODE
                ? matching.byCode(
                        key,
                        table.place(row, order.keyColumn()),
                        text(table, row, order.nameColumn()),
                        table.place(row, order.nameColumn().orElse(order.keyColumn())))
                : matching.byName(key, text(table, row, order.districtColumn()), table.place(row, order.keyColumn()));
        match.problems().stream()
                .filter(problem -> problem.severity() != Severity.ERROR)
                .forEach(remarks::add);
        if (match.unit().isEmpty()) {
            ImportProblem why = match.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow();
            unmatched.add(new UnmatchedRow(table.rowNumber(row), key, why.message(), why.remedy()));
            return;
        }
        AdminUnit unit = match.unit().get();
        if (rowOfUnit.putIfAbsent(unit.code(), row) == null) {
            matched.add(unit);
        } else {
            laterRows.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(table.rowNumber(row));
        }
    }

    private static String text(AttributeTable table, int row, OptionalInt column) {
        return column.isPresent() ? table.text(row, column.getAsInt()) : "";
    }

    private List<JoinedColumn> columns(List<AttributeColumn> columns, Predicate<String> taken) {
        Set<String> given = new HashSet<>();
        List<JoinedColumn> joined = new ArrayList<>();
        for (AttributeColumn column : columns) {
            String property = column.name();
            while (taken.test(property) || !given.add(property)) {
                property = "joined_" + property;
            }
            joined.add(new JoinedColumn(
                    property,
                    column.name(),
                    column.numbers().map(all -> rowOfUnit.values().stream()
                            .mapToDouble(row -> all[row])
                            .toArray()),
                    column.numbers().isPresent()
                            ? List.of()
                            : rowOfUnit.values().stream()
                                    .map(column.texts()::get)
                                    .toList()));
        }
        return List.copyOf(joined);
    }

    private JoinAccount account(AttributeTable table) {
        Map<UnitCode, AdminUnit> byCode = new HashMap<>();
        matched.forEach(unit -> byCode.put(unit.code(), unit));
        List<DuplicateKey> duplicates = new ArrayList<>();
        laterRows.forEach((code, rows) ->
                duplicates.add(new DuplicateKey(byCode.get(code), table.rowNumber(rowOfUnit.get(code)), rows)));
        return new JoinAccount(
                table.rows(),
                matched,
                unmatched,
                duplicates,
                order.tree().at(order.level()).stream()
                        .filter(unit -> !rowOfUnit.containsKey(unit.code()))
                        .toList(),
                matching.counts(),
                matching.named(),
                remarks);
    }

    /** The column that a text names: its position from 0 (OGC API – Joins), or its name. */
    public static Optional<Integer> findColumn(AttributeTable table, String text) {
        if (text.matches("\\d{1,4}")) {
            int position = Integer.parseInt(text);
            return position < table.columns().size() ? Optional.of(position) : Optional.empty();
        }
        int position = table.columns().indexOf(text.replaceAll("\\s+", " ").strip());
        return position < 0 || text.isBlank() ? Optional.empty() : Optional.of(position);
    }
}
