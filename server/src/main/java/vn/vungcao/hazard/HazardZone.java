package vn.vungcao.hazard;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * An area where a natural hazard threatens.
 *
 * @param hazard {@code landslide}, {@code flash_flood} or {@code debris_flow}
 * @param hazardClass 1 (very low) to 5 (very high)
 * @param validTo first day on which it no longer holds
 * @param geometry polygon in longitude and latitude (WGS 84)
 */
public record HazardZone(
        String id,
        String hazard,
        int hazardClass,
        String source,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Geometry geometry) {
    public static final int HIGHEST_CLASS = 5;

    public HazardZone {
        Objects.requireNonNull(id);
        Objects.requireNonNull(hazard);
        Objects.requireNonNull(geometry);
        if (hazardClass < 1 || hazardClass > HIGHEST_CLASS) {
            throw new IllegalArgumentException("hazard zone " + id + ": class " + hazardClass + " is not in 1..5");
        }
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && validTo.map(date::isBefore).orElse(true);
    }
}
