package vn.vungcao.target;

import java.util.Locale;
import vn.vungcao.indicator.Label;

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

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TargetScope of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
