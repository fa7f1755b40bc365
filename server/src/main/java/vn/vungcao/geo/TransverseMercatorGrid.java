package vn.vungcao.geo;

import java.util.OptionalInt;

/**
 * The figures that make a grid of the transverse Mercator projection.
 *
 * @param meridian the central meridian in degrees east of Greenwich
 * @param latitude of the origin, in degrees
 * @param scale the scale factor on the central meridian
 * @param falseEasting in metres
 * @param falseNorthing in metres
 */
public record TransverseMercatorGrid(
        double meridian, double latitude, double scale, double falseEasting, double falseNorthing) {
    private static final double EXACT = 1e-7;
    private static final double METRES = 1e-3;
    private static final double PROVINCIAL = 0.9999;
    private static final double UTM = 0.9996;
    private static final double HALF_A_MILLION = 500_000;

    /** A provincial grid of VN-2000 (Circular 973/2001/TT-TCĐC): zone of three degrees about a meridian of its own. */
    static TransverseMercatorGrid provincial(double meridian) {
        return new TransverseMercatorGrid(meridian, 0, PROVINCIAL, HALF_A_MILLION, 0);
    }

    /** Scale factor 0.9999, as all provincial grids of VN-2000 have it and hardly any other grid. */
    boolean isProvincial() {
        return agrees(provincial(meridian));
    }

    /** The zone of six degrees, 1 to 60, when these are the figures of UTM on the northern half. */
    OptionalInt utmZone() {
        long zone = Math.round((meridian + 183) / 6);
        TransverseMercatorGrid utm = new TransverseMercatorGrid(6 * zone - 183, 0, UTM, HALF_A_MILLION, 0);
        return zone >= 1 && zone <= 60 && agrees(utm) ? OptionalInt.of((int) zone) : OptionalInt.empty();
    }

    /** The mistake of the withdrawn EPSG:6956 to 6959. */
    boolean hasOriginsExchanged() {
        return new TransverseMercatorGrid(meridian, latitude, scale, falseNorthing, falseEasting).isProvincial();
    }

    boolean agrees(TransverseMercatorGrid other) {
        return Math.abs(meridian - other.meridian) < EXACT
                && Math.abs(latitude - other.latitude) < EXACT
                && Math.abs(scale - other.scale) < EXACT
                && Math.abs(falseEasting - other.falseEasting) < METRES
                && Math.abs(falseNorthing - other.falseNorthing) < METRES;
    }
}
