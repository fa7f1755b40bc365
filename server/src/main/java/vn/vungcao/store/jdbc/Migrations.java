package vn.vungcao.store.jdbc;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema of a database to what this program knows; does nothing when it is there already. */
final class Migrations {
    private Migrations() {}

    /** @throws org.flywaydb.core.api.FlywayException when a migration fails, or the schema is of a newer program */
    static void run(DataSource database, Dialect dialect) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.folder())
                .placeholders(Map.of("code", dialect.codeType()))
                // a database that already holds tables of others is welcome
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // by default Flyway would overlook migrations of a newer program
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
