package vn.vungcao.geo;

import net.sf.geographiclib.Geodesic;

/**
 * What a degree measures in metres near a latitude: from lengths that people give in metres to the degrees that shapes are
 * made of. For tolerances, not for measuring: use {@link GeodesicDistance} for that.
 *
 * @param northSouth metres of a degree of latitude
 * @param eastWest metres of a degree of longitude; 0 at the poles
 */
record DegreeLength(double northSouth, double eastWest) {
    private static final double A = Geodesic.WGS84.EquatorialRadius();
    private static final double F = Geodesic.WGS84.Flattening();

    static DegreeLength atLatitude(double degrees) {
        double lat = Math.toRadians(degrees);
        double e2 = F * (2 - F);
        double w2 = 1 - e2 * Math.sin(lat) * Math.sin(lat);
        double meridianRadius = A * (1 - e2) / Math.pow(w2, 1.5);
        double normalRadius = A / Math.sqrt(w2);
        return new DegreeLength(Math.toRadians(meridianRadius), Math.toRadians(normalRadius * Math.cos(lat)));
    }

    /** The side in metres of a square as large as one degree by one degree. */
    double geometricMean() {
        return Math.sqrt(northSouth * eastWest);
    }
}
