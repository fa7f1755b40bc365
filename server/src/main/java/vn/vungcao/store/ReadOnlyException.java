package vn.vungcao.store;

import vn.vungcao.wording.Wording;

/** The store can be read and takes nothing; nothing was written. */
public final class ReadOnlyException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final WriteBarrier barrier;

    public ReadOnlyException(WriteBarrier barrier) {
        super(barrier.said().en());
        this.barrier = barrier;
    }

    public WriteBarrier barrier() {
        return barrier;
    }

    public Wording said() {
        return barrier.said();
    }
}
