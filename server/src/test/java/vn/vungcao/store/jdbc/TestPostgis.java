package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A PostGIS database of its own for a test class, dropped at the end. The environment variable {@code VUNGCAO_TEST_PG}
 * holds the JDBC URL of a database whose user may create others, for example
 * {@code jdbc:postgresql://127.0.0.1:5433/postgres?user=postgres}.
 */
public final class TestPostgis implements AutoCloseable {
    public static final String VARIABLE = "VUNGCAO_TEST_PG";

    private final String adminUrl;
    private final String name = "vungcao_test_" + UUID.randomUUID().toString().replace("-", "");

    private TestPostgis(String adminUrl) {
        this.adminUrl = adminUrl;
    }

    /** @throws AssertionError when the variable is not set: a test that was not run must not look passed */
    public static TestPostgis create() throws SQLException {
        TestPostgis database = new TestPostgis(adminUrl());
        database.administer("create database " + database.name + " template " + Template.MADE.name);
        return database;
    }

    /** Has PostGIS, which takes a second to set up. */
    private static final class Template {
        static final TestPostgis MADE = make();

        private static TestPostgis make() {
            TestPostgis template = new TestPostgis(adminUrl());
            try {
                template.administer("create database " + template.name);
                Runtime.getRuntime().addShutdownHook(new Thread(Template::drop));
                try (Connection connection = DriverManager.getConnection(template.url());
                        Statement statement = connection.createStatement()) {
                    statement.execute("create extension postgis");
                }
            } catch (SQLException e) {
                throw new AssertionError("no database with PostGIS can be made", e);
            }
            return template;
        }

        private static void drop() {
            try {
                MADE.close();
            } catch (SQLException e) {
                System.err.println("the database " + MADE.name + " is left behind: " + e.getMessage());
            }
        }
    }

    /** The URL of the database that stands in the environment. */
    public static String adminUrl() {
        String url = System.getenv(VARIABLE);
        if (url == null || url.isBlank()) {
            throw new AssertionError("run scripts/test, which starts PostgreSQL, or set " + VARIABLE);
        }
        return url;
    }

    public String url() {
        return urlOf(name);
    }

    /** The URL of another database on the same server, whether it exists or not. */
    public String urlOf(String database) {
        return adminUrl.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    @Override
    public void close() throws SQLException {
        administer("drop database " + name + " with (force)");
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
