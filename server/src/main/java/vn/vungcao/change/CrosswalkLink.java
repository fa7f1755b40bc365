package vn.vungcao.change;

import java.util.Objects;
import vn.vungcao.unit.UnitCode;

/**
 * The part {@code weight} (0-1] of a unit of one vintage that went to a unit of another. The weights of a unit's links
 * sum to 1.
 */
public record CrosswalkLink(
        String fromVintage, UnitCode from, String toVintage, UnitCode to, double weight, WeightBasis basis) {
    public CrosswalkLink {
        Objects.requireNonNull(basis);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "link " + from + " → " + to + ": weight " + weight + " is not in (0, 1]");
        }
        if (from.level() != to.level()) {
            throw new IllegalArgumentException("link " + from + " → " + to + " joins units of two levels");
        }
        if (fromVintage.equals(toVintage)) {
            throw new IllegalArgumentException("link " + from + " → " + to + " stays in vintage " + fromVintage);
        }
        if (basis == WeightBasis.WHOLE && weight != 1) {
            throw new IllegalArgumentException("link " + from + " → " + to + " is whole and weighs " + weight);
        }
    }
}
