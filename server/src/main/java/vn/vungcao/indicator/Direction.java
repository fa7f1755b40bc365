package vn.vungcao.indicator;

import java.util.Locale;

/** Which way an indicator is good. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Direction of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
