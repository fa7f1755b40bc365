package vn.vungcao.target;

import java.util.Locale;

/** The units that a target speaks of. */
public enum TargetScope {
    ALL,
    /** Xã only: wards and townships are not meant. */
    RURAL,
    POOR_DISTRICTS,
    SPECIAL_DIFFICULTY_COMMUNES,
    SPECIAL_DIFFICULTY_VILLAGES,
    /** Communes and villages of the ethnic-minority and mountainous area. */
    ETHNIC_MINORITY_AREA,
    /** Poor districts or special-difficulty communes. */
    POOR_DISTRICTS_OR_SPECIAL_DIFFICULTY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TargetScope of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
