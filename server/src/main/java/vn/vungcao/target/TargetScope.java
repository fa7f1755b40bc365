package vn.vungcao.target;

import java.util.Locale;
import vn.vungcao.unit.AdminLevel;

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

    /** The level of the units that are in the scope or not: a target of it binds there or at a finer level, if not at others too. */
    public AdminLevel level() {
        return switch (this) {
            case ALL -> AdminLevel.PROVINCE;
            case POOR_DISTRICTS -> AdminLevel.DISTRICT;
            case RURAL, SPECIAL_DIFFICULTY_COMMUNES, ETHNIC_MINORITY_AREA, POOR_DISTRICTS_OR_SPECIAL_DIFFICULTY ->
                AdminLevel.COMMUNE;
            case SPECIAL_DIFFICULTY_VILLAGES -> AdminLevel.VILLAGE;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TargetScope of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
