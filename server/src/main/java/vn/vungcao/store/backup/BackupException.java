package vn.vungcao.store.backup;

/** A backup could not be made, or a file is none that can be restored. The message is for an operator. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
