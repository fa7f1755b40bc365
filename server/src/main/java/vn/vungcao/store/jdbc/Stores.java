package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;

/** Opens stores; makes or migrates the schema where needed. */
public final class Stores {
    private Stores() {}

    /**
     * Opens the store at a JDBC URL: {@code jdbc:postgresql://host:port/database} or {@code jdbc:h2:file:/path}. User and
     * password come from the URL's parameters {@code user} and {@code password}, for PostgreSQL else from the environment
     * ({@code PGUSER}, {@code PGPASSWORD}).
     *
     * @throws StoreException when the URL is neither, or the database cannot be opened; the message holds no secret
     */
    public static Store open(String jdbcUrl) {
        return JdbcStore.open(JdbcAddress.parse(jdbcUrl, System.getenv()));
    }

    /**
     * The same, with user and password of this environment in place of the process's.
     *
     * @param environment {@code PGUSER}, {@code PGPASSWORD}
     */
    public static Store open(String jdbcUrl, Map<String, String> environment) {
        return JdbcStore.open(JdbcAddress.parse(jdbcUrl, environment));
    }

    /**
     * A JDBC URL as it may stand in messages: without user, password and other secrets.
     *
     * @throws StoreException when it is none that can be opened
     */
    public static String withoutSecrets(String jdbcUrl) {
        return JdbcAddress.parse(jdbcUrl, Map.of()).url();
    }

    /**
     * Opens the H2GIS file {@code vungcao.mv.db} in a directory; makes both when they are not there.
     *
     * @throws StoreException when the directory cannot be made, or another process has the file open
     */
    public static Store openDirectory(Path directory) {
        String url = urlOf(directory);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make the data directory " + directory + ": " + e.getMessage()
                            + ". Choose one that may be written, by --data-dir",
                    e);
        }
        return open(url);
    }

    /**
     * The JDBC URL of the H2GIS file in a directory.
     *
     * @throws StoreException when the directory's name has a semicolon, which would begin the settings of the URL
     */
    public static String urlOf(Path directory) {
        String file = directory.toAbsolutePath().normalize().resolve("vungcao").toString();
        if (file.contains(";")) {
            throw new StoreException(
                    "H2 cannot open a file below " + directory + ": choose a --data-dir without a semicolon");
        }
        return "jdbc:h2:file:" + file;
    }
}
