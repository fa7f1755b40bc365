package vn.vungcao.intake;

import java.util.Locale;
import vn.vungcao.wording.Wording;

/** How much a problem matters. */
public enum Severity {
    /** Stops the import as a whole: nothing is written. */
    ERROR("lỗi"),
    /** The import is made; somebody should look. */
    WARNING("cảnh báo"),
    /** Said so that nothing happens in silence. */
    NOTE("ghi chú");

    private final String vietnamese;

    Severity(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public Wording word() {
        return new Wording(vietnamese, id());
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
