package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vungcao.wording.Wording;

/**
 * Which column of a table, or property of features, each field of a record is read from: the one named for it, else the
 * value set for it in every row, else the one of its own name.
 */
public final class FieldMapping {
    private final List<String> fields;
    private final Map<String, String> columns;
    private final Map<String, String> fixed;

    private FieldMapping(List<String> fields, Map<String, String> columns, Map<String, String> fixed) {
        this.fields = fields;
        this.columns = columns;
        this.fixed = fixed;
    }

    /**
     * @param fields all fields of the record
     * @param columns field → column
     * @param fixed field → the value it has in every row
     * @throws SettingsException for an unknown field, or one that is given twice
     */
    public static FieldMapping of(List<String> fields, Map<String, String> columns, Map<String, String> fixed) {
        for (Map<String, String> given : List.of(columns, fixed)) {
            given.keySet().stream()
                    .filter(name -> !fields.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw SettingsException.noField(name, NearestName.advice(name, fields));
                    });
        }
        fixed.keySet().stream().filter(columns::containsKey).findFirst().ifPresent(name -> {
            throw SettingsException.twice(name);
        });
        return new FieldMapping(List.copyOf(fields), Map.copyOf(columns), Map.copyOf(fixed));
    }

    /**
     * Holds the mapping against the columns that there are.
     *
     * @param header where the columns are named
     * @param required fields without which nothing can be read
     * @return empty, with errors among the problems, when a named or required column is missing
     */
    Optional<Bound> bind(Place header, Collection<String> there, List<String> required, ProblemList problems) {
        Map<String, String> bound = new LinkedHashMap<>();
        boolean sound = true;
        for (String field : fields) {
            String column = columns.getOrDefault(field, field);
            if (fixed.containsKey(field)) {
                continue;
            }
            if (there.contains(column)) {
                bound.put(field, column);
            } else if (columns.containsKey(field) || required.contains(field)) {
                sound = false;
                problems.error(
                        header.column(column),
                        Wording.of(
                                "không có '%s' để đọc '%s'",
                                "there is no '%s', from which '%s' is to be read", column, field),
                        Wording.of(
                                "nêu tên đúng bằng --map %1$s=TÊN, hoặc một giá trị cho tất cả bằng --set %1$s=…; %2$s",
                                "name the right one with --map %1$s=NAME, or one value for all with --set %1$s=…; %2$s",
                                field,
                                NearestName.advice(column, there)));
            }
        }
        noteUnread(bound, header, there, problems);
        return sound ? Optional.of(new Bound(bound, fixed)) : Optional.empty();
    }

    private static void noteUnread(
            Map<String, String> bound, Place header, Collection<String> there, ProblemList problems) {
        List<String> unread = there.stream()
                .filter(column -> !column.isEmpty() && !bound.containsValue(column))
                .toList();
        if (!unread.isEmpty()) {
            problems.note(
                    Place.file(header.file()),
                    Wording.of("phần không đọc: %s", "what is not read: %s", String.join(", ", unread)));
        }
    }

    /** A mapping whose columns are known to exist. */
    record Bound(Map<String, String> columns, Map<String, String> fixed) {
        boolean has(String field) {
            return columns.containsKey(field) || fixed.containsKey(field);
        }

        /** From where each field is read. */
        List<FieldUse> uses() {
            List<FieldUse> uses = new ArrayList<>();
            columns.forEach((field, column) -> uses.add(FieldUse.read(field, List.of(column))));
            fixed.forEach((field, value) -> uses.add(FieldUse.set(field, value)));
            return uses;
        }

        /** The column to be named when something is wrong with the field. */
        String column(String field) {
            return columns.getOrDefault(field, field);
        }

        /** @param cells column → text of the row, empty where there is nothing */
        String text(String field, Function<String, String> cells) {
            return fixed.containsKey(field)
                    ? fixed.get(field)
                    : Optional.ofNullable(columns.get(field)).map(cells).orElse("");
        }
    }
}
