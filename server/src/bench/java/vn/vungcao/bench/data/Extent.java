package vn.vungcao.bench.data;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * How large a made-up set is.
 *
 * @param name of its folder and its database
 * @param communes 1 to 99,999
 * @param villages 0 for none; else about nine for each commune
 * @param provinces by which the communes are grouped, 1 to 99
 * @param outline rough shape of the land, longitude and latitude in degrees
 */
public record Extent(String name, int communes, int villages, int provinces, Polygon outline) {
    /** Vertices of a commune, on average. */
    static final int VERTICES = 137;

    private static final double[][] PROVINCE = {
        {102.2, 22.3},
        {102.7, 22.5},
        {103.1, 22.0},
        {103.5, 21.8},
        {103.5, 21.2},
        {103.1, 20.9},
        {102.8, 21.5},
        {102.3, 21.9}
    };
    private static final double[][] COUNTRY = {
        {102.4, 22.3}, {104.2, 22.8}, {105.6, 23.2}, {106.9, 22.3}, {107.8, 21.4}, {106.5, 20.3}, {105.9, 18.9},
        {106.9, 17.3}, {108.4, 16.0}, {109.2, 14.0}, {109.1, 11.8}, {107.0, 10.4}, {105.2, 8.7}, {104.6, 10.2},
        {106.4, 11.8}, {107.4, 13.6}, {107.2, 15.4}, {105.4, 17.6}, {104.0, 19.2}, {104.3, 20.4}, {103.0, 21.0}
    };

    /** A province before 2025. */
    public static Extent province() {
        return ofProvince(129);
    }

    /** So many communes on the land of a province. */
    public static Extent ofProvince(int communes) {
        return new Extent("units-" + communes, communes, 0, 1, polygon(PROVINCE));
    }

    /** The communes of a country before 2025. */
    public static Extent ofCommunes() {
        return new Extent("units-11000", 11_000, 0, 63, polygon(COUNTRY));
    }

    /** The same with its villages, which nest in the communes. */
    public static Extent country() {
        return new Extent("country", 11_000, 100_000, 63, polygon(COUNTRY));
    }

    /** A set by its name. */
    public static Extent of(String name) {
        return List.of(province(), ofProvince(1_000), ofCommunes(), country()).stream()
                .filter(extent -> extent.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no extent is called " + name));
    }

    private static Polygon polygon(double[][] corners) {
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int i = 0; i <= corners.length; i++) {
            double[] corner = corners[i % corners.length];
            ring[i] = new Coordinate(corner[0], corner[1]);
        }
        return new GeometryFactory().createPolygon(ring);
    }
}
