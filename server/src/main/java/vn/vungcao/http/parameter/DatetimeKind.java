package vn.vungcao.http.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vungcao.encode.JsonWriter;

/**
 * A date, an instant (RFC 3339), or an interval {@code start/end} of them, where {@code ..} or nothing leaves an end open and a
 * duration (ISO 8601) stands for one end: {@code 2024-01-01/P1Y}.
 */
public record DatetimeKind() implements ParameterKind<TimeSpan> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** RFC 3339: seconds and the offset are never left out. */
    private static final Pattern INSTANT =
            Pattern.compile(DATE + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})");

    private static final String FORM =
            "; write 2024-12-31, 2024-12-31T00:00:00Z, 2019-01-01/2024-12-31, ../2024-12-31 or 2024-01-01/P1Y";

    @Override
    public TimeSpan parse(String text) throws InvalidValueException {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return TimeSpan.on(moment(text).day());
        }
        if (ends.length > 2) {
            throw new InvalidValueException("'" + Excerpt.of(text) + "' is no interval" + FORM);
        }
        Optional<CalendarDuration> after = CalendarDuration.find(ends[1]);
        if (after.isPresent()) {
            return from(moment(ends[0]), after.get());
        }
        Optional<CalendarDuration> before = CalendarDuration.find(ends[0]);
        if (before.isPresent()) {
            return until(moment(ends[1]), before.get());
        }
        Optional<Moment> first = end(ends[0]);
        Optional<Moment> last = end(ends[1]);
        boolean inverted = first.isPresent()
                && last.isPresent()
                && first.get().begin().isAfter(last.get().end());
        if (inverted) {
            throw new InvalidValueException(
                    "the interval ends on " + Excerpt.of(ends[1]) + ", before it begins on " + Excerpt.of(ends[0]));
        }
        return new TimeSpan(first.map(Moment::day), last.map(Moment::day));
    }

    /**
     * A date or an instant.
     *
     * @param begin its first instant
     * @param end the first instant after a date; an instant itself
     */
    private record Moment(LocalDate day, Instant begin, Instant end) {
        /** Whether it is a whole day. */
        boolean date() {
            return end.isAfter(begin);
        }

        static Moment of(LocalDate day) {
            Instant begin = day.atStartOfDay(ZONE).toInstant();
            return new Moment(day, begin, day.plusDays(1).atStartOfDay(ZONE).toInstant());
        }

        static Moment of(Instant instant) {
            return new Moment(instant.atZone(ZONE).toLocalDate(), instant, instant);
        }
    }

    private static TimeSpan from(Moment first, CalendarDuration duration) {
        ZonedDateTime end = duration.after(first.begin().atZone(ZONE));
        LocalDate last = (first.date() ? end.minusNanos(1) : end).toLocalDate();
        return new TimeSpan(Optional.of(first.day()), Optional.of(last.isBefore(first.day()) ? first.day() : last));
    }

    private static TimeSpan until(Moment last, CalendarDuration duration) {
        LocalDate first = duration.before(last.end().atZone(ZONE)).toLocalDate();
        return new TimeSpan(Optional.of(first.isAfter(last.day()) ? last.day() : first), Optional.of(last.day()));
    }

    private static Optional<Moment> end(String text) throws InvalidValueException {
        return text.isEmpty() || text.equals("..") ? Optional.empty() : Optional.of(moment(text));
    }

    private static Moment moment(String text) throws InvalidValueException {
        boolean date = DATE.matcher(text).matches();
        if (!date && !INSTANT.matcher(text).matches()) {
            throw none(text);
        }
        try {
            return date
                    ? Moment.of(LocalDate.parse(text))
                    : Moment.of(
                            OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
        } catch (DateTimeException e) {
            throw none(text);
        }
    }

    private static InvalidValueException none(String text) {
        return new InvalidValueException("'" + Excerpt.of(text) + "' is no date or instant" + FORM);
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string");
    }
}
