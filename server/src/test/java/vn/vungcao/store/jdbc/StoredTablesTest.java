package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.Store;
import vn.vungcao.store.row.StoredTable;
import vn.vungcao.store.row.StoredTables;

/** The list of what a backup holds is the schema: a table or column that is added to one of them alone fails here. */
final class StoredTablesTest {
    /** Of Flyway, of the databases, and what holds the same as a listed table or nothing. */
    private static final Set<String> NOT_CONTENT =
            Set.of("flyway_schema_history", "spatial_ref_sys", "import_turn", "observation_block", "geometry_columns");

    @TempDir
    Path folder;

    @Test
    void everyTableOfH2gisIsInTheList() throws SQLException {
        try (Store store = Stores.openDirectory(folder)) {
            assertEquals("e3b0c44298fc1c14", store.version().id());
        }
        JdbcAddress address = JdbcAddress.parse(Stores.urlOf(folder), Map.of());
        try (Connection connection = DriverManager.getConnection(address.url(), address.properties())) {
            assertEquals(listed(), schema(connection));
        }
    }

    @Test
    void everyTableOfPostgisIsInTheList() throws SQLException {
        try (TestPostgis database = TestPostgis.create()) {
            try (Store store = Stores.open(database.url())) {
                assertEquals("e3b0c44298fc1c14", store.version().id());
            }
            try (Connection connection = DriverManager.getConnection(database.url())) {
                assertEquals(listed(), schema(connection));
            }
        }
    }

    private static Map<String, Set<String>> listed() {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (StoredTable table : StoredTables.ALL) {
            Set<String> columns = new TreeSet<>(table.columnNames());
            // rows may be in the order of a number that is not kept itself
            columns.addAll(table.key());
            tables.put(table.name(), columns);
        }
        return tables;
    }

    private static Map<String, Set<String>> schema(Connection connection) throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(
                        "select lower(c.table_name), lower(c.column_name) from information_schema.columns c"
                                + " join information_schema.tables t on t.table_schema = c.table_schema"
                                + " and t.table_name = c.table_name where t.table_type = 'BASE TABLE'"
                                + " and lower(c.table_schema) = 'public'")) {
            while (columns.next()) {
                if (!NOT_CONTENT.contains(columns.getString(1))
                        && !StoredTables.PASSING.contains(columns.getString(1))) {
                    tables.computeIfAbsent(columns.getString(1), name -> new TreeSet<>())
                            .add(columns.getString(2));
                }
            }
        }
        return tables;
    }

    @Test
    void theSchemaOfABackupIsTheNewestMigration() throws IOException {
        Path migrations = Path.of(System.getProperty("basedir"), "src/main/resources/db/migration");
        try (Stream<Path> files = Files.walk(migrations)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertEquals(newest, StoredTables.SCHEMA);
        }
    }
}
