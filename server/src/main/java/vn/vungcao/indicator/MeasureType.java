package vn.vungcao.indicator;

import java.util.Locale;

/** How an indicator combines over units. */
public enum MeasureType {
    /** Adds up: households, villages, persons. */
    COUNT,
    /** Numerator ÷ denominator × scale; combines as a ratio of sums, never as a mean of rates. */
    RATIO,
    /** Combines as a mean weighted by a named indicator. */
    MEAN,
    /** A status; the value is the position of the category in the indicator's list of categories. */
    CATEGORY,
    /** Stands for its own unit only. */
    NOT_AGGREGABLE;

    /** The name in files, database and API: lower case with underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MeasureType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
