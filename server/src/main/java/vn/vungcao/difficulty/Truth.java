package vn.vungcao.difficulty;

import java.util.List;
import java.util.Locale;

/** Whether a criterion holds: Kleene's three values. */
public enum Truth {
    HOLDS,
    FAILS,
    UNKNOWN;

    public static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    public Truth and(Truth other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS && other == HOLDS ? HOLDS : UNKNOWN;
    }

    /** Holds when one of them does. */
    static Truth any(List<Truth> some) {
        if (some.contains(HOLDS)) {
            return HOLDS;
        }
        return some.contains(UNKNOWN) ? UNKNOWN : FAILS;
    }

    boolean mayHold() {
        return this != FAILS;
    }

    boolean mayFail() {
        return this != HOLDS;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
