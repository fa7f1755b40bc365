package vn.vungcao.access;

import java.time.Duration;
import java.util.Optional;

/** How long nobody may try after wrong passwords in a row: a minute after the fifth, twice as long after each more, an hour at most. */
final class LockOut {
    static final int FREE = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private LockOut() {}

    /** Empty when one may try again at once. */
    static Optional<Duration> after(int failures, int free) {
        if (failures < free) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - free, DOUBLINGS));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
