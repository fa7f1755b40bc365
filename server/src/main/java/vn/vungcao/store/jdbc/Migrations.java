package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema of a database to what this program knows; does nothing when it is there already. */
final class Migrations {
    private Migrations() {}

    /**
     * Nodes that open one database at once take turns, for Flyway's own lock begins only after it has looked whether the schema
     * is empty.
     *
     * @throws org.flywaydb.core.api.FlywayException when a migration fails, or the schema is of a newer program
     */
    static void run(DataSource database, Dialect dialect) throws SQLException {
        try (Connection turn = database.getConnection()) {
            turn.setAutoCommit(false);
            dialect.lockMigrations(turn);
            migrate(database, dialect);
            turn.rollback();
        }
    }

    private static void migrate(DataSource database, Dialect dialect) {
        flyway(database, dialect).load().migrate();
    }

    static FluentConfiguration flyway(DataSource database, Dialect dialect) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.folder())
                .placeholders(Map.of("code", dialect.codeType()))
                // a database that already holds tables of others is welcome
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // by default Flyway would overlook migrations of a newer program
                .ignoreMigrationPatterns(new String[0]);
    }
}
