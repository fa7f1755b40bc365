package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/**
 * Observations as PostgreSQL's {@code COPY … TO STDOUT} hands them out in its binary format: no number is printed or read, and
 * what stands again below the same text is the same object.
 */
final class CopiedObservations implements AutoCloseable {
    /** In the order in which {@link #next} and {@link #observation} read them. */
    private static final String COLUMNS =
            "import_id, vintage, indicator, year, unit, value, numerator, denominator, status, quality, approval, source";

    private final PGCopyInputStream copied;
    private final CopyBinaryReader cells;
    private final RepeatedText<String> vintages = new RepeatedText<>(text -> text);
    private final RepeatedText<String> indicators = new RepeatedText<>(text -> text);
    private final RepeatedText<ObservationStatus> statuses = new RepeatedText<>(ObservationStatus::of);
    private final RepeatedText<Quality> qualities = new RepeatedText<>(Quality::valueOf);
    private final RepeatedText<Approval> approvals = new RepeatedText<>(Approval::of);
    private final RepeatedText<String> sources = new RepeatedText<>(text -> text);
    private long importId;

    private CopiedObservations(PGCopyInputStream copied) throws SQLException {
        this.copied = copied;
        this.cells = new CopyBinaryReader(copied);
    }

    /** By import, and within it in the order of the table. */
    static CopiedObservations of(Connection connection, Dialect dialect) throws SQLException {
        Table<Observation> table = IndicatorTables.OBSERVATION;
        return new CopiedObservations(new PGCopyInputStream(
                connection.unwrap(PGConnection.class),
                "copy (select " + COLUMNS + " from " + table.name() + " order by " + dialect.storedOrder(table.order())
                        + ") to stdout with (format binary)"));
    }

    /** Moves to the next row. */
    boolean next() throws SQLException {
        if (!cells.nextRow()) {
            return false;
        }
        importId = cells.integer();
        return true;
    }

    long importId() {
        return importId;
    }

    /** Of the current row, once. */
    Observation observation() throws SQLException {
        String vintage = vintages.read(cells);
        String indicator = indicators.read(cells);
        int year = Math.toIntExact(cells.integer());
        return new Observation(
                cells.text(),
                vintage,
                indicator,
                year,
                cells.number(),
                cells.number(),
                cells.number(),
                statuses.read(cells),
                qualities.read(cells),
                approvals.read(cells),
                sources.read(cells));
    }

    /** What is left is not read. */
    @Override
    public void close() throws SQLException {
        try {
            copied.close();
        } catch (IOException e) {
            throw new SQLException("the copy could not be ended", e);
        }
    }
}
