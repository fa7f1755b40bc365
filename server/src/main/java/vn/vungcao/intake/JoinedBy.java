package vn.vungcao.intake;

import java.util.Locale;

/** How a row found its unit, the surest way first. */
public enum JoinedBy {
    CODE,
    /** A code whose leading zero was lost. */
    PADDED_CODE,
    /** The name with all its marks. */
    NAME,
    /** The name but for its marks, its case or the signs between its words. */
    NAME_WITHOUT_MARKS,
    /** A spelling of the name in another official list. */
    OTHER_NAME,
    /** A name that is near enough, which somebody allowed. */
    NEAR_NAME;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody should look at it. */
    boolean isWorthNaming() {
        return this != CODE && this != PADDED_CODE && this != NAME;
    }
}
