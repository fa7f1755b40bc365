package vn.vungcao.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** Distances on the WGS 84 ellipsoid, along the geodesic. */
public final class GeodesicDistance {
    private GeodesicDistance() {}

    /** The length of the shortest way between two places in metres. */
    public static double metres(LonLat from, LonLat to) {
        return Geodesic.WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.DISTANCE).s12;
    }
}
