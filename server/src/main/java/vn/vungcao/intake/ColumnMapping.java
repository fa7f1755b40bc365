package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.wording.Wording;

/**
 * Which columns of a table make up an observation. A field is read from the columns named for it (numbers of several
 * columns are added up), else has the value set for it in every row, else is read from the column of its own name.
 */
public final class ColumnMapping {
    private final Map<ObservationField, String> columns;
    private final Map<ObservationField, String> fixed;

    private ColumnMapping(Map<ObservationField, String> columns, Map<ObservationField, String> fixed) {
        this.columns = columns;
        this.fixed = fixed;
    }

    /** Every field from the column of its own name. */
    public static ColumnMapping byName() {
        return of(Map.of(), Map.of());
    }

    /**
     * @param columns field → column, or several parted by {@code +}: {@code numerator → poor_urban+poor_rural}
     * @param fixed field → the value it has in every row
     * @throws SettingsException for an unknown field, one that is given twice, or a sum that is no number
     */
    public static ColumnMapping of(Map<String, String> columns, Map<String, String> fixed) {
        Map<ObservationField, String> byColumn = byField(columns);
        Map<ObservationField, String> bySet = byField(fixed);
        for (ObservationField field : bySet.keySet()) {
            if (byColumn.containsKey(field)) {
                throw SettingsException.twice(field.id());
            }
        }
        return new ColumnMapping(byColumn, bySet);
    }

    private static Map<ObservationField, String> byField(Map<String, String> texts) {
        Map<ObservationField, String> result = new EnumMap<>(ObservationField.class);
        texts.forEach((name, text) -> result.put(
                ObservationField.find(name)
                        .orElseThrow(() ->
                                SettingsException.noField(name, NearestName.advice(name, ObservationField.ids()))),
                text.strip()));
        return result;
    }

    /** The value that a field has in every row. */
    public Optional<String> fixed(ObservationField field) {
        return Optional.ofNullable(fixed.get(field));
    }

    /** The columns that are named, with their fields; those of a sum each by itself. */
    public Map<String, ObservationField> namedColumns() {
        Map<String, ObservationField> named = new HashMap<>();
        columns.forEach((field, text) -> {
            named.put(text, field);
            if (ObservationField.NUMBERS.contains(field)) {
                Arrays.stream(text.split("\\+")).map(String::strip).forEach(column -> named.put(column, field));
            }
        });
        return named;
    }

    /** Without the columns of all fields that hold no numbers: those are called by their fields by now. */
    public ColumnMapping ofFigures() {
        Map<ObservationField, String> figures = new EnumMap<>(ObservationField.class);
        columns.forEach((field, text) -> {
            if (ObservationField.NUMBERS.contains(field)) {
                figures.put(field, text);
            }
        });
        return new ColumnMapping(figures, fixed);
    }

    /** Whether the table has the columns of units and of figures under the names by which this mapping reads them. */
    public boolean fits(Table table) {
        return reads(ObservationField.UNIT, table)
                && (reads(ObservationField.VALUE, table) || reads(ObservationField.NUMERATOR, table));
    }

    private boolean reads(ObservationField field, Table table) {
        String text = columns.getOrDefault(field, field.id());
        return split(text, table).stream().allMatch(table::has);
    }

    /**
     * Holds the mapping against the columns that there are.
     *
     * @return empty, with errors among the problems, when a named column is missing
     */
    Optional<Bound> bind(Table table, ProblemList problems) {
        Map<ObservationField, List<String>> bound = new EnumMap<>(ObservationField.class);
        boolean sound = true;
        for (ObservationField field : ObservationField.values()) {
            if (columns.containsKey(field)) {
                List<String> named = split(columns.get(field), table);
                sound &= check(field, named, table, problems);
                bound.put(field, named);
            } else if (!fixed.containsKey(field) && table.has(field.id())) {
                bound.put(field, List.of(field.id()));
            }
        }
        noteUnread(bound, table, problems);
        return sound ? Optional.of(new Bound(bound, fixed)) : Optional.empty();
    }

    private static List<String> split(String text, Table table) {
        return table.has(text)
                ? List.of(text)
                : Arrays.stream(text.split("\\+")).map(String::strip).toList();
    }

    private static boolean check(ObservationField field, List<String> named, Table table, ProblemList problems) {
        boolean sound = true;
        for (String column : named) {
            if (!table.has(column)) {
                problems.error(
                        Place.row(table.file(), 1).column(column),
                        Wording.of(
                                "thiếu cột này; nó được chỉ định cho '%s'",
                                "the column is missing; it was named for '%s'", field.id()),
                        NearestName.advice(column, table.columns()));
                sound = false;
            }
        }
        if (named.size() > 1 && !ObservationField.NUMBERS.contains(field)) {
            problems.error(
                    Place.row(table.file(), 1),
                    Wording.of("'%s' không thể là tổng của nhiều cột", "'%s' cannot be a sum of columns", field.id()),
                    Wording.of("chỉ nêu một cột cho nó", "name one column for it"));
            sound = false;
        }
        return sound;
    }

    private static void noteUnread(Map<ObservationField, List<String>> bound, Table table, ProblemList problems) {
        List<String> read = bound.values().stream().flatMap(List::stream).toList();
        List<String> unread = table.columns().stream()
                .filter(column -> !column.isEmpty() && !read.contains(column))
                .toList();
        if (!unread.isEmpty()) {
            problems.note(Place.file(table.file()), TableWords.columnsNotRead(unread));
        }
    }

    /** A mapping whose columns are known to exist. */
    record Bound(Map<ObservationField, List<String>> columns, Map<ObservationField, String> fixed) {
        boolean has(ObservationField field) {
            return columns.containsKey(field) || fixed.containsKey(field);
        }

        /** The column to be named when something is wrong with the field. */
        String column(ObservationField field) {
            return String.join("+", columns.getOrDefault(field, List.of(field.id())));
        }

        /** The cells that make up the field, each with its column; a fixed value stands for itself. */
        List<Map.Entry<String, String>> cells(ObservationField field, Table table, Table.Row row) {
            if (fixed.containsKey(field)) {
                return List.of(Map.entry(field.id(), fixed.get(field)));
            }
            List<String> named = columns.getOrDefault(field, List.of());
            return named.size() == 1
                    ? List.of(Map.entry(named.get(0), table.cell(row, named.get(0))))
                    : named.stream()
                            .map(column -> Map.entry(column, table.cell(row, column)))
                            .toList();
        }

        /** From where each field is read, by the names that the file has for its columns. */
        List<FieldUse> uses(Table table) {
            List<FieldUse> uses = new ArrayList<>();
            for (ObservationField field : ObservationField.values()) {
                if (fixed.containsKey(field)) {
                    uses.add(FieldUse.set(field.id(), fixed.get(field)));
                } else if (columns.containsKey(field)) {
                    uses.add(FieldUse.read(
                            field.id(),
                            columns.get(field).stream()
                                    .flatMap(column -> table.titles(column).stream())
                                    .toList()));
                }
            }
            return uses;
        }

        String text(ObservationField field, Table table, Table.Row row) {
            String always = fixed.get(field);
            if (always != null) {
                return always;
            }
            List<String> named = columns.get(field);
            return named == null || named.isEmpty() ? "" : table.cell(row, named.get(0));
        }

        List<String> numberColumns() {
            List<String> names = new ArrayList<>();
            ObservationField.NUMBERS.stream()
                    .flatMap(field -> Stream.ofNullable(columns.get(field)))
                    .forEach(names::addAll);
            return names;
        }
    }
}
