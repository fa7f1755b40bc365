package vn.vungcao.target;

import java.util.Locale;

/** How a value is held against a target. At the boundary "at least" and "at most" include it, the others do not. */
public enum TargetComparator {
    AT_LEAST,
    /** Vietnamese <em>trên</em>. */
    MORE_THAN,
    AT_MOST,
    /** Vietnamese <em>dưới</em>. */
    LESS_THAN,
    EQUAL,
    /** Inside the closed range [value, valueHigh]. */
    RANGE,
    /** Falls by at least so many percentage points a year, inside one standard. */
    ANNUAL_REDUCTION_AT_LEAST,
    /** Nothing left: the value is 0. */
    ELIMINATE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TargetComparator of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
