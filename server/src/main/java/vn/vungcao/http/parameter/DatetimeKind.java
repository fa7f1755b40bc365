package vn.vungcao.http.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;

/** A date, an instant (RFC 3339), or an interval {@code start/end} of them, where {@code ..} or nothing leaves an end open. */
public record DatetimeKind() implements ParameterKind<TimeSpan> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String FORM =
            "; write 2024-12-31, 2024-12-31T00:00:00Z, 2019-01-01/2024-12-31 or ../2024-12-31";

    @Override
    public TimeSpan parse(String text) throws InvalidValueException {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return TimeSpan.on(day(text));
        }
        if (ends.length > 2) {
            throw new InvalidValueException("'" + Excerpt.of(text) + "' is no interval" + FORM);
        }
        Optional<LocalDate> first = end(ends[0]);
        Optional<LocalDate> last = end(ends[1]);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new InvalidValueException("the interval ends on " + last.get() + ", before it begins");
        }
        return new TimeSpan(first, last);
    }

    private static Optional<LocalDate> end(String text) throws InvalidValueException {
        return text.isEmpty() || text.equals("..") ? Optional.empty() : Optional.of(day(text));
    }

    private static LocalDate day(String text) throws InvalidValueException {
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate();
        } catch (DateTimeException e) {
            throw new InvalidValueException("'" + Excerpt.of(text) + "' is no date or instant" + FORM);
        }
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string");
    }
}
