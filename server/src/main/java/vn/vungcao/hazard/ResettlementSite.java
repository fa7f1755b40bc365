package vn.vungcao.hazard;

import java.util.Objects;
import org.locationtech.jts.geom.Point;
import vn.vungcao.unit.UnitCode;

/**
 * A place where households are settled out of a hazard zone.
 *
 * @param unit the commune it lies in, in the given vintage
 * @param form {@code concentrated} (tập trung), {@code interspersed} (xen ghép) or {@code in_place} (tại chỗ)
 * @param cause {@code landslide}, {@code flash_flood}, {@code debris_flow} …
 * @param households capacity in households
 * @param year year of completion or plan
 * @param point longitude and latitude (WGS 84)
 */
public record ResettlementSite(
        String id,
        String name,
        String vintage,
        UnitCode unit,
        String form,
        String cause,
        int households,
        int year,
        Point point) {
    public ResettlementSite {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(point);
        if (households < 0) {
            throw new IllegalArgumentException("resettlement site " + id + ": " + households + " households");
        }
    }
}
