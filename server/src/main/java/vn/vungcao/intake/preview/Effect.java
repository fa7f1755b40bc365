package vn.vungcao.intake.preview;

import java.util.Locale;

/** What an import does to one record; in the order of what a person looks for first. */
public enum Effect {
    /** Another one of the same key counts now. */
    CHANGED,
    /** Counts now, and would no longer. */
    REMOVED,
    /** None of this key counts now. */
    NEW,
    /** The same is known already. */
    UNCHANGED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
