package vn.vungcao.target;

import java.util.Locale;

/** Where a unit stands against a target in a year. */
public enum Standing {
    MET,
    /** Not met, but at or better than the required path. */
    ON_TRACK,
    /** Not met, and worse than the required path. */
    BEHIND,
    /** Not met in the horizon year or later. */
    MISSED,
    /** Not met, and there is no baseline from which a path could start. */
    NOT_MET,
    NO_DATA,
    /** The target cannot be judged here; the assessment says why. */
    NOT_ASSESSABLE;

    /** Whether such a unit lags: behind, missed or not met. */
    public boolean lags() {
        return this == BEHIND || this == MISSED || this == NOT_MET;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
