package vn.vungcao.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreReader;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;

/** Streams the rows of active imports to a reader, within the transaction of a connection. */
record ContentReader(Connection connection, Dialect dialect, Set<Long> active) {
    private static final int FETCH_ROWS = 5000;

    /** The key of a target set: ids repeat from import to import. */
    private record SetKey(long importId, String set) {}

    void read(StoreReader reader) throws SQLException {
        each(reader, UnitTables.VINTAGE, (vintage, id) -> reader.vintage(vintage));
        each(reader, UnitTables.UNIT, (unit, id) -> reader.unit(unit));
        each(reader, UnitTables.BOUNDARY, (boundary, id) -> reader.boundary(boundary));
        each(reader, UnitTables.LINK, (link, id) -> reader.link(link));
        each(reader, IndicatorTables.INDICATOR, (indicator, id) -> reader.indicator(indicator.value()));
        targetSets(reader);
        each(reader, TargetTables.PROGRAMME, (item, id) -> reader.programmeItem(item.value()));
        each(reader, UnitTables.DESIGNATION, (designation, id) -> reader.designation(designation));
        each(reader, HazardTables.ZONE, (zone, id) -> reader.hazardZone(zone));
        each(reader, HazardTables.SITE, (site, id) -> reader.resettlementSite(site));
        each(reader, HazardTables.PROGRESS, (row, id) -> reader.resettlementProgress(row));
        observations(reader);
        if (dialect.blocks().isPresent()) {
            // those of its imports are the later ones
            each(reader, dialect.blocks().get(), (block, id) -> block.rows().forEach(reader::observation));
        }
    }

    private void observations(StoreReader reader) throws SQLException {
        if (!dialect.copiesOut()) {
            each(reader, IndicatorTables.OBSERVATION, (observation, id) -> reader.observation(observation));
            return;
        }
        try (CopiedObservations rows = CopiedObservations.of(connection, dialect)) {
            long current = -1;
            while (rows.next()) {
                if (active.contains(rows.importId())) {
                    if (rows.importId() != current) {
                        current = rows.importId();
                        reader.rowsOf(current);
                    }
                    reader.observation(read(IndicatorTables.OBSERVATION, current, rows::observation));
                }
            }
        }
    }

    private void targetSets(StoreReader reader) throws SQLException {
        Map<SetKey, List<Target>> targets = new HashMap<>();
        each(reader, TargetTables.TARGET, (target, id) -> targets.computeIfAbsent(
                        new SetKey(id, target.value().set()), key -> new ArrayList<>())
                .add(target.value()));
        each(
                reader,
                TargetTables.SET,
                (set, id) -> reader.targetSet(new TargetSet(
                        set.id(),
                        set.name(),
                        set.decision(),
                        targets.getOrDefault(new SetKey(id, set.id()), List.of()))));
    }

    static <T> T record(Table<T> table, Row row) throws SQLException {
        return read(table, row.importId(), () -> table.record().map(row));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T read(Table<T> table, long importId, Reading<T> reading) throws SQLException {
        try {
            return reading.read();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            // the store wrote only what was valid: somebody else changed it
            throw new StoreException(
                    "table " + table.name() + " holds a row of import " + importId + " that cannot be read: "
                            + e.getMessage() + ". Put it right by SQL, or bring the database back from a backup",
                    e);
        }
    }

    private <T> void each(StoreReader reader, Table<T> table, ObjLongConsumer<T> to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet result = statement.executeQuery(table.select(dialect))) {
                Row row = Row.of(result);
                long current = -1;
                while (result.next()) {
                    long importId = row.importId();
                    // told here and not by SQL, so that the rows come straight off the table
                    if (active.contains(importId)) {
                        if (importId != current) {
                            current = importId;
                            reader.rowsOf(importId);
                        }
                        to.accept(record(table, row), importId);
                    }
                }
            }
        }
    }
}
