package vn.vungcao.hazard;

import java.util.Optional;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.indicator.DataCoverage;

/** Adds up the villages and polygons of one unit, or of several that have no place in common. */
final class ExposureTally {
    private double areaKm2 = Double.NaN;
    private double exposedAreaKm2 = Double.NaN;
    private double households = Double.NaN;
    private int villages;
    private int placed;
    private int counted;
    private int exposed;
    private double householdsCounted;
    private double householdsExposed;
    private double low;
    private double high;
    private Optional<ExposureMethod> method = Optional.empty();

    /** Adds the area of a unit's own polygon. */
    void area(Geometry shape, ZoneArea zones) {
        if (shape.getDimension() == Dimension.A) {
            double area = GeodesicArea.squareKilometres(shape);
            areaKm2 = plus(areaKm2, area);
            exposedAreaKm2 = plus(exposedAreaKm2, Math.min(area, zones.sharedKm2(shape)));
        }
    }

    /** Adds what is known of all households of a unit; {@code NaN} for nothing. */
    void households(double known) {
        households = plus(households, known);
    }

    /** Adds a village. @param known its households; {@code NaN} when not known */
    void village(Optional<Geometry> place, double known, ZoneArea zones) {
        villages++;
        if (place.isEmpty()) {
            return;
        }
        Geometry shape = place.get();
        placed++;
        boolean touches = zones.touches(shape);
        if (touches) {
            exposed++;
        }
        if (Double.isNaN(known)) {
            return;
        }
        counted++;
        householdsCounted += known;
        boolean polygon = shape.getDimension() == Dimension.A;
        uses(polygon ? ExposureMethod.AREA_SHARE : ExposureMethod.POINT_IN_ZONE);
        if (touches) {
            threatened(shape, known, polygon, zones);
        }
    }

    private void threatened(Geometry shape, double known, boolean polygon, ZoneArea zones) {
        if (!polygon || zones.covers(shape)) {
            householdsExposed += known;
            low += known;
            high += known;
            return;
        }
        double share = Math.min(1, zones.sharedKm2(shape) / GeodesicArea.squareKilometres(shape));
        householdsExposed += known * share;
        high += share > 0 ? known : 0;
    }

    private void uses(ExposureMethod used) {
        method = Optional.of(method.map(used::with).orElse(used));
    }

    /** Adds all of another unit, which has no place in common with what was added before. */
    void add(ExposureTally other) {
        areaKm2 = plus(areaKm2, other.areaKm2);
        exposedAreaKm2 = plus(exposedAreaKm2, other.exposedAreaKm2);
        households = plus(households, other.households);
        addVillages(other);
    }

    /** Adds the villages of a part. */
    void addVillages(ExposureTally other) {
        villages += other.villages;
        placed += other.placed;
        counted += other.counted;
        exposed += other.exposed;
        householdsCounted += other.householdsCounted;
        householdsExposed += other.householdsExposed;
        low += other.low;
        high += other.high;
        other.method.ifPresent(this::uses);
    }

    private static double plus(double sum, double more) {
        return Double.isNaN(sum) ? more : Double.isNaN(more) ? sum : sum + more;
    }

    UnitExposure result() {
        boolean known = counted > 0;
        double all = Double.isNaN(households) ? Double.NaN : Math.max(households, householdsCounted);
        return new UnitExposure(
                areaKm2,
                exposedAreaKm2,
                villages,
                exposed,
                households,
                known ? householdsExposed : Double.NaN,
                known ? low : Double.NaN,
                known ? high : Double.NaN,
                method,
                known ? Optional.empty() : Optional.of(reason()),
                new DataCoverage(counted, villages, all > 0 ? householdsCounted / all : Double.NaN));
    }

    private HouseholdsUnknown reason() {
        if (villages == 0) {
            return HouseholdsUnknown.NO_VILLAGES;
        }
        return placed == 0 ? HouseholdsUnknown.NO_PLACES : HouseholdsUnknown.NO_HOUSEHOLDS;
    }
}
