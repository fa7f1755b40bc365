package vn.vungcao.target;

import java.util.Locale;
import vn.vungcao.indicator.Label;
import vn.vungcao.unit.AdminLevel;

/** The units that a target speaks of. */
public enum TargetScope {
    ALL("toàn tỉnh", "the whole province"),
    /** Xã only: wards and townships are not meant. */
    RURAL("các xã, trừ phường và thị trấn", "rural communes"),
    POOR_DISTRICTS("các huyện nghèo", "poor districts"),
    SPECIAL_DIFFICULTY_COMMUNES("các xã đặc biệt khó khăn", "communes in special difficulty"),
    SPECIAL_DIFFICULTY_VILLAGES("các thôn, bản đặc biệt khó khăn", "villages in special difficulty"),
    /** Communes and villages of the ethnic-minority and mountainous area. */
    ETHNIC_MINORITY_AREA("vùng đồng bào dân tộc thiểu số và miền núi", "the ethnic-minority and mountainous area"),
    /** Poor districts or special-difficulty communes. */
    POOR_DISTRICTS_OR_SPECIAL_DIFFICULTY(
            "các huyện nghèo, xã đặc biệt khó khăn", "poor districts and communes in special difficulty");

    private final Label words;

    TargetScope(String vi, String en) {
        this.words = new Label(vi, en);
    }

    /** Whom it means, for readers. */
    public Label words() {
        return words;
    }

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
