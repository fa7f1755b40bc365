package vn.vungcao.bench.curve;

import java.util.List;
import vn.vungcao.bench.data.Extent;
import vn.vungcao.unit.AdminLevel;

/**
 * A point of the curve.
 *
 * @param level that is asked about; the largest set has its villages asked, of which there are 100,000 beside 11,000 communes
 * @param n units of that level
 */
record Size(Extent extent, AdminLevel level, int n) {
    static List<Size> all() {
        return List.of(
                communes(Extent.province()),
                communes(Extent.ofProvince(1_000)),
                communes(Extent.ofCommunes()),
                new Size(Extent.country(), AdminLevel.VILLAGE, Extent.country().villages()));
    }

    private static Size communes(Extent extent) {
        return new Size(extent, AdminLevel.COMMUNE, extent.communes());
    }

    /** All that the atlas holds. */
    int units() {
        return extent.communes() + extent.villages();
    }

    String collection() {
        return level == AdminLevel.VILLAGE ? "villages" : "communes";
    }
}
