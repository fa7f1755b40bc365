package vn.vungcao.http.ogc.joins;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.access.Gate;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.join.Join;
import vn.vungcao.join.JoinShelf;

/**
 * The joins of one server: who may make them, and where they are kept.
 *
 * @param shelf what is kept, within its bounds
 * @param publicUrl scheme and host by which askers reach the server, when something stands before it
 * @param making lets one table be read at a time, so that those who send many do not fill the memory
 */
public record JoinService(
        Supplier<Optional<Atlas>> atlas, Gate gate, JoinShelf shelf, Optional<String> publicUrl, Semaphore making) {
    /** The most a table may have. */
    static final long MOST_BYTES = 4L << 20;

    /** Below the header, blank ones left out. */
    static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 200;

    private static final JoinShelf.Bounds BOUNDS = new JoinShelf.Bounds(32, 64L << 20, Duration.ofHours(24));

    public static JoinService of(Supplier<Optional<Atlas>> atlas, Gate gate, Clock clock, Optional<String> publicUrl) {
        return new JoinService(atlas, gate, new JoinShelf(BOUNDS, clock), publicUrl, new Semaphore(1));
    }

    /** Of a server that takes none. */
    public static JoinService none() {
        return of(Optional::empty, Gate.withoutStore(EditorKey.none()), Clock.systemUTC(), Optional.empty());
    }

    /** In one sentence, for the description. */
    String limits() {
        return "A table may have at most " + MOST_BYTES + " bytes, " + MOST_ROWS + " rows and " + MOST_COLUMNS
                + " columns; the server keeps at most " + shelf.bounds().count() + " joins and "
                + shelf.bounds().bytes() + " bytes of them, in memory alone, each for "
                + shelf.bounds().life().toHours() + " hours or until it is deleted or the server stops";
    }

    Join get(String id) {
        return shelf.find(id)
                .orElseThrow(() -> new Failure.NotFound("there is no join " + id
                        + ": it never was, was deleted, or has expired; /api/joins lists all"));
    }
}
