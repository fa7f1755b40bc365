package vn.vungcao.access;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something holds, as people write it: {@code 12h}, {@code 90d}, {@code 2y}. */
public record Lifetime(Duration length) {
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,3})([hdy])");
    private static final int DAYS_OF_A_YEAR = 365;

    /** @throws IllegalArgumentException with what to write */
    public static Lifetime parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("write how long it holds as hours, days or years: 12h, 90d, 2y");
        }
        long count = Long.parseLong(matcher.group(1));
        return new Lifetime(
                switch (matcher.group(2)) {
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ofDays(count * DAYS_OF_A_YEAR);
                });
    }

    public Instant after(Instant now) {
        return now.plus(length);
    }
}
