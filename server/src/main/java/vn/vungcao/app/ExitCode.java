package vn.vungcao.app;

/** What a command ends with. */
final class ExitCode {
    static final int DONE = 0;
    /** The input was refused; nothing was written. */
    static final int REFUSED = 1;

    static final int WRONG_USAGE = 2;
    static final int DATABASE_UNAVAILABLE = 3;

    private ExitCode() {}
}
