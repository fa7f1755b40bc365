package vn.vungcao.hazard;

import java.util.Optional;
import vn.vungcao.indicator.DataCoverage;

/**
 * How much of a unit lies in hazard zones. What is not known is {@code NaN}.
 *
 * @param areaKm2 geodesic, of its own polygon; {@code NaN} where none is known
 * @param exposedAreaKm2 so much of it lies in the zones
 * @param villages villages known in it
 * @param villagesExposed those that have a place in common with a zone, be it of their edge
 * @param households all households of the unit
 * @param householdsExposed those in the zones: {@code households} × share of the area, village by village
 * @param householdsLow the least that can be true of the villages that were counted: those wholly inside
 * @param householdsHigh the most that can be true of them: all of every village of which some area lies inside
 * @param method empty exactly where {@code unknown} says why there is no figure
 * @param coverage the villages that were counted, and the share of the unit's households that live in them
 */
public record UnitExposure(
        double areaKm2,
        double exposedAreaKm2,
        int villages,
        int villagesExposed,
        double households,
        double householdsExposed,
        double householdsLow,
        double householdsHigh,
        Optional<ExposureMethod> method,
        Optional<HouseholdsUnknown> unknown,
        DataCoverage coverage) {
    public UnitExposure {
        if (method.isPresent() == unknown.isPresent()) {
            throw new IllegalArgumentException("an exposure has a method, or a reason why it has none");
        }
    }

    /** 0-1; {@code NaN} where the area is not known. */
    public double exposedAreaShare() {
        return exposedAreaKm2 / areaKm2;
    }
}
