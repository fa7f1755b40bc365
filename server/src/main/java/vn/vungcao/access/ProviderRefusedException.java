package vn.vungcao.access;

/** Somebody who logs in at the provider is not let in. */
public final class ProviderRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProviderRefusal why;

    /** @param detail for the log and the audit; no secret */
    public ProviderRefusedException(ProviderRefusal why, String detail) {
        super(detail);
        this.why = why;
    }

    /** @param detail for the log and the audit; no secret */
    public ProviderRefusedException(ProviderRefusal why, String detail, Throwable cause) {
        super(detail, cause);
        this.why = why;
    }

    public ProviderRefusal why() {
        return why;
    }
}
