package vn.vungcao.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.intake.Severity;
import vn.vungcao.intake.table.AttributeColumns.AttributeColumn;
import vn.vungcao.intake.table.AttributeTable;
import vn.vungcao.join.JoinAccount.DuplicateKey;
import vn.vungcao.join.JoinAccount.UnmatchedRow;

/** Joins a table to the items of a collection. Of several rows of an item the first counts (OGC API – Joins). */
public final class TableJoin {
    private final RowMatching matching;
    private final Map<KeyedItem, Integer> rowOfItem = new LinkedHashMap<>();
    private final Map<KeyedItem, List<Integer>> laterRows = new LinkedHashMap<>();
    private final List<UnmatchedRow> unmatched = new ArrayList<>();
    private final List<ImportProblem> remarks = new ArrayList<>();

    private TableJoin(RowMatching matching) {
        this.matching = matching;
    }

    /**
     * @param items ids of the joined ones, in order of the table's rows
     * @param columns their values, in the same order
     */
    public record Result(List<String> items, List<JoinedColumn> columns, JoinAccount account) {}

    /**
     * @param columns those to be joined, read
     * @param taken whether a property of the items has a name already
     * @param remarks what was found while the table was read
     */
    public static Result run(
            RowMatching matching,
            AttributeTable table,
            List<AttributeColumn> columns,
            Predicate<String> taken,
            List<ImportProblem> remarks) {
        TableJoin join = new TableJoin(matching);
        join.remarks.addAll(remarks);
        for (int row = 0; row < table.rows(); row++) {
            join.row(table, row);
        }
        return new Result(
                join.rowOfItem.keySet().stream().map(KeyedItem::id).toList(),
                join.columns(columns, taken),
                join.account(table));
    }

    private void row(AttributeTable table, int row) {
        RowMatching.Match match = matching.find(table, row);
        match.problems().stream()
                .filter(problem -> problem.severity() != Severity.ERROR)
                .forEach(remarks::add);
        if (match.item().isEmpty()) {
            ImportProblem why = match.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow();
            unmatched.add(new UnmatchedRow(
                    table.rowNumber(row), table.text(row, matching.keyColumn()), why.message(), why.remedy()));
            return;
        }
        KeyedItem item = match.item().get();
        if (rowOfItem.putIfAbsent(item, row) != null) {
            laterRows.computeIfAbsent(item, key -> new ArrayList<>()).add(table.rowNumber(row));
        }
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
                    column.numbers().map(all -> rowOfItem.values().stream()
                            .mapToDouble(row -> all[row])
                            .toArray()),
                    column.numbers().isPresent()
                            ? List.of()
                            : rowOfItem.values().stream()
                                    .map(column.texts()::get)
                                    .toList()));
        }
        return List.copyOf(joined);
    }

    private JoinAccount account(AttributeTable table) {
        List<DuplicateKey> duplicates = new ArrayList<>();
        laterRows.forEach(
                (item, rows) -> duplicates.add(new DuplicateKey(item, table.rowNumber(rowOfItem.get(item)), rows)));
        return new JoinAccount(
                table.rows(),
                List.copyOf(rowOfItem.keySet()),
                unmatched,
                duplicates,
                matching.all().stream()
                        .filter(item -> !rowOfItem.containsKey(item))
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
