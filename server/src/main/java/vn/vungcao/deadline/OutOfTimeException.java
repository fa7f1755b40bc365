package vn.vungcao.deadline;

/** A question took longer than it may. */
public final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfTimeException() {
        // it says what was asked for too much, not where the clock was looked at
        super("the question takes longer than it may", null, false, false);
    }
}
