package vn.vungcao.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/** The natural hazards that zones are drawn for and households are moved away from. */
public enum Hazard {
    LANDSLIDE(new Label("sạt lở đất", "landslide")),
    FLASH_FLOOD(new Label("lũ quét, lũ ống", "flash flood")),
    DEBRIS_FLOW(new Label("lũ bùn đá", "debris flow"));

    /** The word by which a question means every hazard. */
    public static final String ANY = "any";

    private final Label label;

    Hazard(Label label) {
        this.label = label;
    }

    /** The name in files, database and API: {@code flash_flood}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    public static Optional<Hazard> find(String id) {
        return Arrays.stream(values()).filter(hazard -> hazard.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Hazard::id).toList();
    }
}
