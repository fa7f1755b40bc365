package vn.vungcao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.vungcao.hazard.HazardZone;

/**
 * Hazard zones: long patches as valleys and slopes have them, many across commune borders, in two generations. The second
 * replaces the first after the rains of 2024: most patches stay, some grow or turn worse, some are new.
 */
final class Hazards {
    private static final int PLACES = 78;
    private static final int CORNERS = 36;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 10, 1);
    private static final String SOURCE = "demonstration (trình diễn)";

    private final GeometryFactory factory = new GeometryFactory();
    private final Geometry province;
    private final List<HazardZone> zones = new ArrayList<>();

    private Hazards(Geometry province) {
        this.province = province;
    }

    static List<HazardZone> zones(People people, List<Geometry> villages, Geometry province) {
        Hazards hazards = new Hazards(province);
        int[] places = IntStream.range(0, villages.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        s -> -people.hardship(people.settlements().get(s).commune()) - 2.2 * HashNoise.unit(s, 81)))
                .limit(PLACES)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < places.length; k++) {
            hazards.add(k, villages.get(places[k]).getCentroid().getCoordinate());
        }
        return hazards.zones;
    }

    private void add(int k, Coordinate centre) {
        String hazard = k % 10 < 6 ? "landslide" : k % 10 < 9 ? "flash_flood" : "debris_flow";
        int level = 1 + (int) (5 * HashNoise.unit(k, 82));
        boolean isNew = k % 9 == 8;
        boolean gone = k % 13 == 5;
        if (!isNew) {
            add(k, "a", hazard, level, FIRST, gone ? Optional.empty() : Optional.of(SECOND), patch(k, centre, 1));
        }
        if (!gone) {
            int worse = HashNoise.unit(k, 83) < 0.35 ? Math.min(5, level + 1) : level;
            double growth = 0.95 + 0.45 * HashNoise.unit(k, 84);
            add(k, "b", hazard, worse, SECOND, Optional.empty(), patch(k, centre, growth));
        }
    }

    private void add(
            int k,
            String generation,
            String hazard,
            int level,
            LocalDate from,
            Optional<LocalDate> to,
            Geometry patch) {
        if (!patch.isEmpty()) {
            String id = String.format(Locale.ROOT, "demo-zone-%03d%s", k + 1, generation);
            zones.add(new HazardZone(id, hazard, level, SOURCE, from, to, patch));
        }
    }

    /** A long rounded patch around a centre, star-shaped and so never crossing itself, cut at the province's border. */
    private Geometry patch(int k, Coordinate centre, double growth) {
        Coordinate km = Plane.fromLonLat(centre.x, centre.y);
        double turn = StrictMath.PI * HashNoise.unit(k, 85);
        double length = growth * (1.6 + 3.6 * HashNoise.unit(k, 86));
        double width = length * (0.22 + 0.25 * HashNoise.unit(k, 87));
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            double rough = 1 + 0.22 * HashNoise.smooth(88 + k, 3 * StrictMath.cos(angle), 3 * StrictMath.sin(angle));
            double along = rough * length * StrictMath.cos(angle);
            double across = rough * width * StrictMath.sin(angle);
            ring[i] = Plane.toLonLat(new Coordinate(
                    km.x + along * StrictMath.cos(turn) - across * StrictMath.sin(turn),
                    km.y + along * StrictMath.sin(turn) + across * StrictMath.cos(turn)));
        }
        ring[CORNERS] = ring[0].copy();
        Geometry patch = factory.createPolygon(ring);
        return province.covers(patch) ? patch : OverlayNGRobust.overlay(patch, province, OverlayNG.INTERSECTION);
    }

    /** How much of each village is threatened: the share of its area in zones of class 3 and above, by class. */
    static double[] danger(List<HazardZone> zones, List<Geometry> villages) {
        STRtree index = new STRtree();
        for (int s = 0; s < villages.size(); s++) {
            index.insert(villages.get(s).getEnvelopeInternal(), s);
        }
        index.build();
        double[] danger = new double[villages.size()];
        for (HazardZone zone : zones) {
            if (zone.hazardClass() >= 3) {
                for (Object found : index.query(zone.geometry().getEnvelopeInternal())) {
                    int s = (Integer) found;
                    Geometry common = OverlayNGRobust.overlay(zone.geometry(), villages.get(s), OverlayNG.INTERSECTION);
                    double share = common.getArea() / villages.get(s).getArea();
                    danger[s] = Math.max(danger[s], Math.min(1, share * zone.hazardClass() / 4));
                }
            }
        }
        return danger;
    }
}
