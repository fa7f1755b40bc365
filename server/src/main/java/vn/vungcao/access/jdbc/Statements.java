package vn.vungcao.access.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Role;
import vn.vungcao.access.Scope;
import vn.vungcao.unit.UnitCode;

/** Statements with values, and what cells mean. */
record Statements(Connection connection) {
    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }

    /** @return how many rows it touched */
    int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(Row<T> row, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        }
    }

    <T> Optional<T> find(Row<T> row, String sql, Object... values) throws SQLException {
        return list(row, sql, values).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** Microseconds are what both databases keep. */
    static OffsetDateTime cell(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime cell(Optional<Instant> at) {
        return at.map(Statements::cell).orElse(null);
    }

    static Instant instant(ResultSet result, String column) throws SQLException {
        return findInstant(result, column).orElseThrow();
    }

    static Optional<Instant> findInstant(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static String unit(Grant grant) {
        return grant.scope().map(scope -> scope.unit().value()).orElse(null);
    }

    static String boundaries(Grant grant) {
        return grant.scope().map(Scope::boundaries).orElse(null);
    }

    static Grant grant(ResultSet result) throws SQLException {
        String role = result.getString("role");
        String unit = result.getString("scope_unit");
        return new Grant(
                Role.find(role).orElseThrow(() -> new SQLException("the database knows a role that is none: " + role)),
                unit == null
                        ? Optional.empty()
                        : Optional.of(new Scope(new UnitCode(unit), result.getString("scope_boundaries"))));
    }
}
