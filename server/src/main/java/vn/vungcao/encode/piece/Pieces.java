package vn.vungcao.encode.piece;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * The pieces of a list, by their place in it. Each is made when it is first asked for and kept while all that are kept stay
 * within a number of bytes; beyond it, each is made anew. Safe for many threads.
 */
public final class Pieces {
    /** Bytes of memory for the shapes of a layer: an eighth of the heap holds those of a country. */
    public static final long OF_SHAPES =
            Math.max(24L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final IntFunction<byte[]> maker;
    private final long capacity;
    private final AtomicReferenceArray<Piece> kept;
    private final AtomicLong weight = new AtomicLong();

    /**
     * @param maker makes the bytes at a place, always the same
     * @param capacity in bytes
     */
    public Pieces(int size, IntFunction<byte[]> maker, long capacity) {
        this.maker = maker;
        this.capacity = capacity;
        this.kept = new AtomicReferenceArray<>(size);
    }

    public Piece get(int index) {
        Piece known = kept.get(index);
        return known != null ? known : made(index);
    }

    private Piece made(int index) {
        Piece piece = new Piece(maker.apply(index));
        if (weight.addAndGet(piece.weight()) > capacity || !kept.compareAndSet(index, null, piece)) {
            weight.addAndGet(-piece.weight());
        }
        return piece;
    }

    /** How much memory those take that are kept at this moment, roughly. */
    public long weight() {
        return weight.get();
    }
}
