package vn.vungcao.deadline;

import java.util.function.Supplier;

/**
 * The end of the time that a question has, kept with the thread that works on it. Loops over all rows look at it now and then;
 * where nobody set one, there is none.
 */
public final class Deadline {
    private static final ThreadLocal<Long> END = new ThreadLocal<>();

    private Deadline() {}

    /**
     * @param end of {@link System#nanoTime}
     * @throws OutOfTimeException when a look was taken after the end
     */
    public static <T> T until(long end, Supplier<T> work) {
        END.set(end);
        try {
            return work.get();
        } finally {
            END.remove();
        }
    }

    /** @throws OutOfTimeException when the time is over */
    public static void look() {
        Long end = END.get();
        if (end != null && System.nanoTime() - end >= 0) {
            throw new OutOfTimeException();
        }
    }
}
