package vn.vungcao.difficulty;

import java.util.EnumSet;
import java.util.Set;

/** Where a poverty rate lies between the thresholds of the criteria. Only poor households count, never near-poor ones. */
enum PovertyBand {
    LOW,
    MIDDLE,
    HIGH,
    HIGHEST;

    /** The bands in which it may lie: all, when it is not known. */
    static Set<PovertyBand> of(Figure rate, double low, double high, double highest) {
        if (!rate.known()) {
            return EnumSet.allOf(PovertyBand.class);
        }
        if (rate.compare(highest) >= 0) {
            return EnumSet.of(HIGHEST);
        }
        if (rate.compare(high) >= 0) {
            return EnumSet.of(HIGH);
        }
        return EnumSet.of(rate.compare(low) >= 0 ? MIDDLE : LOW);
    }

    PovertyBand below() {
        return values()[ordinal() - 1];
    }
}
