package vn.vungcao.encode.piece;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Deflater;

/**
 * Deflaters of a level to be used again: each takes a quarter of a megabyte outside the heap, and time to be made. A change of
 * level would take effect one call late, so that each level has its own.
 */
final class Deflaters {
    private static final int MOST_IDLE = 16;

    private final int level;
    private final BlockingQueue<Deflater> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    /** @param level of zlib */
    Deflaters(int level) {
        this.level = level;
    }

    /** One without a header, at the beginning of its stream. */
    Deflater take() {
        Deflater known = idle.poll();
        return known == null ? new Deflater(level, true) : known;
    }

    void giveBack(Deflater deflater) {
        deflater.reset();
        if (!idle.offer(deflater)) {
            deflater.end();
        }
    }
}
