package vn.vungcao.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** Distances on the WGS 84 ellipsoid, along the geodesic. */
public final class GeodesicDistance {
    private GeodesicDistance() {}

    /** The length of the shortest way between two places in metres. */
    public static double metres(LonLat from, LonLat to) {
        return metres(from.lon(), from.lat(), to.lon(), to.lat());
    }

    static double metres(double lon1, double lat1, double lon2, double lat2) {
        return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }
}
