package vn.vungcao.difficulty;

import java.util.Locale;

/** What the criteria make of a commune or a village. */
public enum ComputedStatus {
    /** Special difficulty, of a commune. */
    REGION_III,
    REGION_II,
    REGION_I,
    /** Special difficulty, of a village. */
    SPECIAL_DIFFICULTY,
    NO_SPECIAL_DIFFICULTY,
    /** Too few ethnic-minority people: the criteria do not speak of it. */
    OUT_OF_SCOPE,
    /** The figures that are known leave more than one of the above open. */
    CANNOT_BE_TOLD;

    /** Whether it is the status of special difficulty. */
    public boolean special() {
        return this == REGION_III || this == SPECIAL_DIFFICULTY;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
