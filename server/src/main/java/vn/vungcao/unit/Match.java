package vn.vungcao.unit;

import java.util.Locale;

/** By what a search found a unit. */
public enum Match {
    /** The whole name, marks and all. */
    EXACT,
    /** Part of the name, with the marks as they were typed. */
    MARKS,
    /** The letters only; marks were left out or are wrong. */
    FOLDED,
    /** Another spelling or an earlier name of the unit. */
    OLD_NAME,
    /** Its code, whole or the beginning of it. */
    CODE;

    /** The name in the API: {@code old_name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
