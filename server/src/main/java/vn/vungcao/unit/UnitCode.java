package vn.vungcao.unit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of an administrative unit: province 2 digits, district 3, commune 5, village its commune's code, a hyphen and 3
 * digits. Text: a leading zero counts. A code alone is no key, because codes were reused in 2025: the key is the code
 * within a {@link BoundaryVintage}. Ordered as text.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{5}-\\d{3}");

    public UnitCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value
                    + "' is no unit code: a province has 2 digits, a district 3, a commune 5, a village 5-3");
        }
    }

    public static Optional<UnitCode> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new UnitCode(text)) : Optional.empty();
    }

    public AdminLevel level() {
        return switch (value.length()) {
            case 2 -> AdminLevel.PROVINCE;
            case 3 -> AdminLevel.DISTRICT;
            case 5 -> AdminLevel.COMMUNE;
            default -> AdminLevel.VILLAGE;
        };
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
