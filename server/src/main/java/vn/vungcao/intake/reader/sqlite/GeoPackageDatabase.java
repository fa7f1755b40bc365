package vn.vungcao.intake.reader.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * The tables of a GeoPackage (OGC 12-128), held in memory. Nothing of what the file brings along (triggers, views with
 * functions) may do anything but read.
 */
public final class GeoPackageDatabase implements AutoCloseable {
    private static final int READ_VERSION = 19;
    private static final int WRITE_VERSION = 18;
    private static final byte ROLLBACK_JOURNAL = 1;
    private static final int MOST_SECONDS = 120;
    private static final String LAYERS =
            """
            SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.srs_id, s.definition
            FROM gpkg_contents c
            JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type = 'features'
            ORDER BY c.table_name
            """;

    private final Connection connection;

    private GeoPackageDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param name of the table
     * @param geometry its column of geometries
     * @param organization that defines the reference system, as {@code EPSG}; empty text for none
     * @param code its number there
     * @param systemId the file's own number of the system: -1 and 0 mean that it is unknown
     * @param definition of the system in well-known text; empty text for none
     */
    public record Layer(String name, String geometry, String organization, int code, int systemId, String definition) {}

    /**
     * @param geometry as it is stored; empty for a null
     * @param properties as text, empty for a null
     */
    public record Row(Optional<byte[]> geometry, Map<String, String> properties) {}

    public static boolean isSqlite(byte[] bytes) {
        byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** @throws UnreadableDatabaseException when the bytes are no database that can be read */
    public static GeoPackageDatabase open(byte[] bytes) throws UnreadableDatabaseException {
        try {
            return new GeoPackageDatabase(connect(bytes));
        } catch (SQLException e) {
            throw new UnreadableDatabaseException(e);
        }
    }

    private static Connection connect(byte[] bytes) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enableLoadExtension(false);
        Connection connection = config.createConnection("jdbc:sqlite::memory:");
        try {
            byte[] image = bytes.clone();
            // a write-ahead log would lie in a file beside this one: what has reached the file itself is read
            image[WRITE_VERSION] = ROLLBACK_JOURNAL;
            image[READ_VERSION] = ROLLBACK_JOURNAL;
            connection.unwrap(SQLiteConnection.class).deserialize("main", image);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA query_only = ON");
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Tables of features, by name. */
    public List<Layer> layers() throws UnreadableDatabaseException {
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(LAYERS)) {
            while (rows.next()) {
                layers.add(new Layer(
                        rows.getString(1),
                        rows.getString(2),
                        Optional.ofNullable(rows.getString(3)).orElse(""),
                        rows.getInt(4),
                        rows.getInt(5),
                        Optional.ofNullable(rows.getString(6)).orElse("")));
            }
        } catch (SQLException e) {
            throw new UnreadableDatabaseException(e);
        }
        return layers;
    }

    /** All rows in the order of the table. */
    public List<Row> rows(Layer layer) throws UnreadableDatabaseException {
        List<Row> result = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet rows =
                        statement.executeQuery("SELECT * FROM \"" + layer.name().replace("\"", "\"\"") + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                result.add(row(layer, rows, columns));
            }
        } catch (SQLException e) {
            throw new UnreadableDatabaseException(e);
        }
        return result;
    }

    private static Row row(Layer layer, ResultSet rows, int columns) throws SQLException {
        Optional<byte[]> geometry = Optional.empty();
        Map<String, String> properties = new LinkedHashMap<>();
        for (int c = 1; c <= columns; c++) {
            String column = rows.getMetaData().getColumnName(c);
            if (column.equalsIgnoreCase(layer.geometry())) {
                geometry = Optional.ofNullable(rows.getBytes(c));
            } else {
                properties.put(column, text(rows.getObject(c)));
            }
        }
        return new Row(geometry, properties);
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setQueryTimeout(MOST_SECONDS);
        return statement;
    }

    private static String text(Object value) {
        return value == null || value instanceof byte[] ? "" : value.toString();
    }

    @Override
    public void close() throws UnreadableDatabaseException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UnreadableDatabaseException(e);
        }
    }
}
