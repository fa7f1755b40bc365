package vn.vungcao.http.parameter;

import java.time.LocalDate;
import java.util.Optional;

/** The days from first to last, both included; an end may be open. */
public record TimeSpan(Optional<LocalDate> first, Optional<LocalDate> last) {
    public static TimeSpan on(LocalDate day) {
        return new TimeSpan(Optional.of(day), Optional.of(day));
    }

    /** Whether a day of the span lies in the half-open [from, to). */
    public boolean meets(LocalDate from, Optional<LocalDate> to) {
        return last.map(day -> !day.isBefore(from)).orElse(true)
                && (to.isEmpty() || first.map(day -> day.isBefore(to.get())).orElse(true));
    }
}
