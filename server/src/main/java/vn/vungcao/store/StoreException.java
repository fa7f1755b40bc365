package vn.vungcao.store;

import java.util.Optional;
import vn.vungcao.wording.Wording;

/** The database could not be reached or refused what was asked. The message is for an operator. */
public sealed class StoreException extends RuntimeException permits ReadOnlyException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Wording> said;

    public StoreException(String message) {
        this(message, Optional.empty(), null);
    }

    public StoreException(String message, Throwable cause) {
        this(message, Optional.empty(), cause);
    }

    /** @param said the same for whoever wanted to write: why it cannot be, and what to do */
    public StoreException(String message, Optional<Wording> said, Throwable cause) {
        super(message, cause);
        this.said = said;
    }

    /** For whoever wanted to write; empty where the reason is nothing that they can mend. */
    public Optional<Wording> said() {
        return said;
    }
}
