package vn.vungcao.store;

import java.util.Optional;

/** The store can be read and takes nothing; nothing was written. */
public final class ReadOnlyException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final WriteBarrier barrier;

    public ReadOnlyException(WriteBarrier barrier) {
        super(barrier.said().en(), Optional.of(barrier.said()), null);
        this.barrier = barrier;
    }

    public WriteBarrier barrier() {
        return barrier;
    }
}
