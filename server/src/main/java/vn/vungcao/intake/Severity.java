package vn.vungcao.intake;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
    /** Stops the import as a whole: nothing is written. */
    ERROR,
    /** The import is made; somebody should look. */
    WARNING,
    /** Said so that nothing happens in silence. */
    NOTE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
