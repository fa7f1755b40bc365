package vn.vungcao.access.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.store.jdbc.MadeStores;

final class H2gisAccessTest extends AccessContract {
    @TempDir
    Path folder;

    @Override
    String url() {
        return MadeStores.urlOf(folder);
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url().replace("jdbc:h2:file:", "jdbc:h2:async:") + ";NON_KEYWORDS=VALUE,YEAR", "sa", "");
    }
}
