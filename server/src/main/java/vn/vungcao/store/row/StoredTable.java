package vn.vungcao.store.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A table of the store.
 *
 * @param key the columns that tell its rows apart and order them
 */
public record StoredTable(String name, List<String> key, List<StoredColumn> columns) {
    /** The first column of every table of content. */
    public static final String IMPORT_ID = "import_id";

    public StoredTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /**
     * @param key names of columns, separated by blanks
     * @param columns a type and then the names that have it: {@code "text id name", "date valid_from"}
     */
    static StoredTable of(String name, String key, String... columns) {
        List<StoredColumn> all = new ArrayList<>();
        for (String group : columns) {
            List<String> words = Arrays.asList(group.split(" "));
            CellType type = CellType.valueOf(words.get(0).toUpperCase(Locale.ROOT));
            words.subList(1, words.size()).forEach(column -> all.add(new StoredColumn(column, type)));
        }
        return new StoredTable(name, List.of(key.split(" ")), all);
    }

    public List<String> columnNames() {
        return columns.stream().map(StoredColumn::name).toList();
    }

    /** Whether its rows belong to imports. */
    public boolean isContent() {
        return columns.get(0).name().equals(IMPORT_ID);
    }

    /** The same table without the columns that are not named. */
    public StoredTable only(List<String> names) {
        return new StoredTable(
                name,
                key,
                columns.stream().filter(c -> names.contains(c.name())).toList());
    }
}
