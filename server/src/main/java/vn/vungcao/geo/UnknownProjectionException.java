package vn.vungcao.geo;

/** A coordinate reference system that was named but cannot be used; the message says which and what to do. */
public final class UnknownProjectionException extends IllegalArgumentException {
    public UnknownProjectionException(String message) {
        super(message);
    }

    public UnknownProjectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
