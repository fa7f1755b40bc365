package vn.vungcao.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Days and moments as a filter writes them. */
final class Times {
    /** Days begin and end by the clock of Hanoi. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The end of an interval that is open. */
    static final String OPEN = "..";

    private Times() {}

    static Expression day(String text, Place place) {
        try {
            return new Expression.Day(inRange(LocalDate.parse(text)), place);
        } catch (DateTimeException e) {
            throw new FilterException("'" + text + "' is no date; write DATE('2024-12-31')", place);
        }
    }

    static Expression moment(String text, Place place) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            inRange(moment.toLocalDate());
            return new Expression.Moment(moment.toInstant(), place);
        } catch (DateTimeException e) {
            throw new FilterException("'" + text + "' is no instant; write TIMESTAMP('2024-12-31T00:00:00Z')", place);
        }
    }

    private static LocalDate inRange(LocalDate day) {
        if (Math.abs(day.getYear()) > 9999) {
            throw new DateTimeException("beyond what is written with four digits");
        }
        return day;
    }

    /** Empty when it is open. */
    static Optional<Expression> end(String text, Place place) {
        if (text.equals(OPEN)) {
            return Optional.empty();
        }
        return Optional.of(text.length() <= "2024-12-31".length() ? day(text, place) : moment(text, place));
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
