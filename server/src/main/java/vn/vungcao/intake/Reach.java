package vn.vungcao.intake;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.wording.Wording;

/**
 * Where coordinates may lie: the known extent of the units and a margin around it. Coordinates elsewhere were made in
 * another reference system, have their axes swapped or belong to another place.
 *
 * @param bounds in degrees (x = longitude); empty when nothing is known or everything is allowed. Not to be changed
 */
public record Reach(Optional<Envelope> bounds) {
    /** How far a boundary may lie outside what is known, in degrees: about 20 km. */
    public static final double MARGIN_DEGREES = 0.2;

    public static Reach anywhere() {
        return new Reach(Optional.empty());
    }

    /** The extent of a vintage's units and a margin; anywhere when nothing is known of the vintage. */
    public static Reach of(UnitRegistry units, String vintage) {
        return new Reach(units.findExtent(vintage).map(extent -> {
            Envelope wider = new Envelope(extent);
            wider.expandBy(MARGIN_DEGREES);
            return wider;
        }));
    }

    /** The extent of the units of all vintages and a margin; anywhere when nothing is known of any. */
    public static Reach ofAll(UnitRegistry units) {
        Envelope extent = new Envelope();
        units.vintages().forEach(vintage -> units.findExtent(vintage.id()).ifPresent(extent::expandToInclude));
        if (extent.isNull()) {
            return anywhere();
        }
        extent.expandBy(MARGIN_DEGREES);
        return new Reach(Optional.of(extent));
    }

    public boolean contains(Envelope other) {
        return bounds.map(own -> own.contains(other)).orElse(true);
    }

    /** {@code longitude 101.90 to 103.90, latitude 20.60 to 22.80}. */
    public Wording words() {
        return bounds.map(b -> Wording.of(
                        "kinh độ %.2f đến %.2f, vĩ độ %.2f đến %.2f",
                        "longitude %.2f to %.2f, latitude %.2f to %.2f",
                        b.getMinX(),
                        b.getMaxX(),
                        b.getMinY(),
                        b.getMaxY()))
                .orElse(Wording.of("bất cứ đâu", "anywhere"));
    }

    /** In English. */
    @Override
    public String toString() {
        return words().en();
    }
}
