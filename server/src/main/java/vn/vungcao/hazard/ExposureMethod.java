package vn.vungcao.hazard;

import java.util.Locale;

/** How it was found out how many households lie in hazard zones. */
public enum ExposureMethod {
    /** By the share of a village's area; its households might all be inside, or all outside. */
    AREA_SHARE,
    /** By the point that a village is known as: all of it or nothing. */
    POINT_IN_ZONE,
    /** Some villages of a unit by one, some by the other. */
    MIXED;

    /** The name in the API: {@code area_share}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    ExposureMethod with(ExposureMethod other) {
        return this == other ? this : MIXED;
    }
}
