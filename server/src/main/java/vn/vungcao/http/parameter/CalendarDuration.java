package vn.vungcao.http.parameter;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A duration of ISO 8601: {@code P1Y}, {@code P2D}, {@code P1M6DT12H}. Days are those of the calendar. */
record CalendarDuration(Period days, Duration time) {
    private static final Pattern SHAPE =
            Pattern.compile("P(?=.)(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,5}W)?(?:[0-9]{1,6}D)?"
                    + "(?:T(?=.)(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}(?:\\.[0-9]{1,9})?S)?)?");

    /** Empty when the text is none. */
    static Optional<CalendarDuration> find(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        return Optional.of(new CalendarDuration(
                days.equals("P") ? Period.ZERO : Period.parse(days),
                time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time))));
    }

    ZonedDateTime after(ZonedDateTime start) {
        return start.plus(days).plus(time);
    }

    ZonedDateTime before(ZonedDateTime end) {
        return end.minus(days).minus(time);
    }
}
