package vn.vungcao.store;

/** The database could not be reached or refused what was asked. The message is for an operator. */
public sealed class StoreException extends RuntimeException permits ReadOnlyException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
