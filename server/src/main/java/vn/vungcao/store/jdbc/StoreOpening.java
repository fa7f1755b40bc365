package vn.vungcao.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import vn.vungcao.store.StoreException;

/** From an address to connections of a database whose schema can be read. */
record StoreOpening(JdbcAddress address) {
    private static final int CONNECTIONS = 6;
    private static final int WAIT_MILLISECONDS = 10_000;

    /**
     * A database whose schema can be read.
     *
     * @param known what this program knows of it
     */
    record Opened(HikariDataSource pool, KnownSchema known) {}

    /**
     * Opens a database and brings it up to date. One that is a replica, or newer than this program, is left as it is.
     *
     * @throws StoreException when it cannot be opened, or is of no use to this program
     */
    Opened open() {
        try {
            Optional<MigratedFile> file = MigratedFile.of(address);
            return file.isPresent() ? openFile(file.get()) : openShared();
        } catch (FlywayException | SQLException | IOException e) {
            throw Refusal.of("bring the schema of the database up to date", address, e);
        }
    }

    private Opened openFile(MigratedFile file) throws SQLException, IOException {
        if (file.isAbsent()) {
            file.create();
        }
        HikariDataSource pool = connect();
        try {
            Flyway flyway = Migrations.flyway(pool, address.dialect()).load();
            if (flyway.info().pending().length > 0) {
                pool.close();
                file.migrate();
                pool = connect();
                Migrations.run(pool, address.dialect());
            } else {
                // no other process has it open: what is looked at holds, without another look at all files
                flyway.validate();
            }
            return new Opened(pool, KnownSchema.unshared(address.dialect()));
        } catch (FlywayException | SQLException | IOException e) {
            pool.close();
            throw e;
        }
    }

    private Opened openShared() throws SQLException {
        HikariDataSource pool = connect();
        try {
            MigrationInfoService info =
                    Migrations.flyway(pool, address.dialect()).load().info();
            KnownSchema known = KnownSchema.of(info.all(), address.dialect());
            prepare(pool, known, info.pending().length > 0);
            return new Opened(pool, known);
        } catch (FlywayException | SQLException | StoreException e) {
            pool.close();
            throw e;
        }
    }

    private void prepare(HikariDataSource pool, KnownSchema known, boolean pending) throws SQLException {
        if (pending) {
            refuseOutdatedReplica(pool);
            Migrations.run(pool, address.dialect());
            return;
        }
        try (Connection connection = pool.getConnection()) {
            if (known.barrier(connection).isPresent()) {
                return;
            }
        }
        // without the lock, so that a start does not wait for the end of another node's import
        Migrations.flyway(pool, address.dialect()).load().validate();
    }

    private void refuseOutdatedReplica(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            if (address.dialect().isReadOnly(connection)) {
                throw new StoreException("the database (" + address.place()
                        + ") only reads and has the schema of an older version of the program: start this version on the"
                        + " primary first, which brings it up to date");
            }
        }
    }

    private HikariDataSource connect() {
        return pool(address);
    }

    static HikariDataSource pool(JdbcAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw Refusal.of("open the database", address, e);
        }
    }
}
