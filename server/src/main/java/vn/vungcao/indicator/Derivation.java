package vn.vungcao.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That an indicator counts legal statuses of units and is read from the decisions themselves, not from reports of their
 * number. Written as {@code held:KIND;KIND}, {@code left:KIND;KIND} or {@code left:KIND;KIND@YEAR}.
 *
 * @param designations the kinds that count, any of them alike, in the order given
 * @param since the year from which on the first list counts; empty when the earliest known does
 */
public record Derivation(Count count, List<String> designations, OptionalInt since) {
    private static final Pattern TEXT = Pattern.compile("(held|left):([a-z0-9_;]+)(?:@(\\d{4}))?");

    /** What is counted. */
    public enum Count {
        /** Units that hold such a status at the end of the year. */
        HELD,
        /** Units of the first list of the standard that hold no such status any more. */
        LEFT
    }

    public Derivation {
        designations = List.copyOf(designations);
        if (designations.isEmpty() || designations.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a derived indicator names the designations it counts");
        }
    }

    /** @throws IllegalArgumentException when the text is written otherwise */
    public static Derivation of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not written as held:KIND or left:KIND@YEAR");
        }
        return new Derivation(
                Count.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                Arrays.asList(parts.group(2).split(";")),
                parts.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(3))));
    }

    /** As it is written. */
    public String id() {
        return count.name().toLowerCase(Locale.ROOT)
                + ":"
                + String.join(";", designations)
                + (since.isPresent() ? "@" + since.getAsInt() : "");
    }
}
