package vn.vungcao.geo;

import vn.vungcao.wording.Wording;

/** A coordinate reference system that was named but cannot be used; the message says which and what to do. */
public final class UnknownProjectionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Wording said;

    public UnknownProjectionException(Wording said) {
        this(said, null);
    }

    public UnknownProjectionException(Wording said, Throwable cause) {
        super(said.en(), cause);
        this.said = said;
    }

    public Wording said() {
        return said;
    }
}
