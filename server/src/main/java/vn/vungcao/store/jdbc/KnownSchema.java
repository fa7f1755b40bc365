package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.WriteBarrier;

/**
 * The migrations that this program knows, against those that a shared database has gone through: a node of a newer version may
 * change it at any time.
 *
 * @param versions of the migrations
 */
record KnownSchema(Dialect dialect, Set<String> versions) {
    /** How the name of a migration begins after which an older program reads wrong figures or none. */
    private static final String BREAKS_READERS = "breaks";

    /** Of a database that no other process opens: there is nothing to compare. */
    static KnownSchema unshared(Dialect dialect) {
        return new KnownSchema(dialect, Set.of());
    }

    /** @param all what Flyway tells of the migrations of this program and of the database */
    static KnownSchema of(MigrationInfo[] all, Dialect dialect) {
        return new KnownSchema(
                dialect,
                Arrays.stream(all)
                        .filter(info -> info.getState().isResolved())
                        .map(info -> info.getVersion().getVersion())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Why nothing can be written.
     *
     * @throws StoreException when this program cannot read it either
     */
    Optional<WriteBarrier> barrier(Connection connection) throws SQLException {
        if (!dialect.isShared()) {
            return Optional.empty();
        }
        boolean readOnly = dialect.isReadOnly(connection);
        boolean newer = isNewer(connection);
        if (readOnly) {
            return Optional.of(WriteBarrier.REPLICA);
        }
        return newer ? Optional.of(WriteBarrier.NEWER_SCHEMA) : Optional.empty();
    }

    /** Whether the database has gone through migrations that are not known here. */
    boolean isNewer(Connection connection) throws SQLException {
        boolean newer = false;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select version, description from flyway_schema_history where type = 'SQL' and success")) {
            while (result.next()) {
                String version = result.getString(1);
                if (version != null && !versions.contains(version)) {
                    refuseUnreadable(version, result.getString(2));
                    newer = true;
                }
            }
        }
        return newer;
    }

    private static void refuseUnreadable(String version, String description) {
        if (description.startsWith(BREAKS_READERS)) {
            throw new StoreException(
                    "a newer version of the program has changed the database in a way that this one cannot"
                            + " read (migration " + version + ", " + description + "): use the newer version");
        }
    }
}
