package vn.vungcao.access;

/** What a deed needs. */
public enum Permission {
    READ_UNPUBLISHED(Role.ANALYST, "reading what is not published"),
    IMPORT(Role.EDITOR, "importing"),
    JOIN(Role.EDITOR, "joining tables"),
    APPROVE(Role.APPROVER, "approving imports"),
    ADMINISTER(Role.ADMINISTRATOR, "accounts, tokens and the audit");

    private final Role least;
    private final String deed;

    Permission(Role least, String deed) {
        this.least = least;
        this.deed = deed;
    }

    /** The lowest role that has it. */
    public Role least() {
        return least;
    }

    /** In words: {@code importing}. */
    public String deed() {
        return deed;
    }
}
