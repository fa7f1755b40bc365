package vn.vungcao.hazard;

import java.util.Locale;
import vn.vungcao.indicator.Label;

/** Why it cannot be said how many households of a unit lie in hazard zones. */
public enum HouseholdsUnknown {
    NO_VILLAGES(new Label("không có danh sách thôn, bản", "no village of the unit is known")),
    NO_PLACES(new Label("không biết vị trí của thôn, bản nào", "it is not known where its villages lie")),
    NO_HOUSEHOLDS(new Label("không có số hộ của thôn, bản nào", "the households of its villages are not known"));

    private final Label label;

    HouseholdsUnknown(Label label) {
        this.label = label;
    }

    /** The name in the API: {@code no_villages}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }
}
