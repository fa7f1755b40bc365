package vn.vungcao.change;

import java.util.Locale;
import vn.vungcao.indicator.Quality;

/** What the weight of a crosswalk link rests on. */
public enum WeightBasis {
    /** The unit goes over whole: weight 1. */
    WHOLE(Quality.B),
    HOUSEHOLDS(Quality.C),
    POPULATION(Quality.C),
    AREA(Quality.D);

    private final Quality quality;

    WeightBasis(Quality quality) {
        this.quality = quality;
    }

    /** The best quality that a value carried over such a link can have. */
    public Quality quality() {
        return quality;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WeightBasis of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
