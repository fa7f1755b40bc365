package vn.vungcao.access.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import vn.vungcao.store.jdbc.TestPostgis;

final class PostgisAccessTest extends AccessContract {
    private TestPostgis database;

    @AfterEach
    void drop() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    @Override
    String url() {
        try {
            database = database == null ? TestPostgis.create() : database;
            return database.url();
        } catch (SQLException e) {
            throw new AssertionError("no database could be made", e);
        }
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }
}
