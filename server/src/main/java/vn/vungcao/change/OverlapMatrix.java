package vn.vungcao.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.vungcao.geo.GeodesicArea;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.UnitCode;

/**
 * How the polygons of two vintages lie on each other, held against the links that are to join them. What the legal act says of
 * a merger and what the shapes show should agree; where they do not, the shapes are coarse, or a link is wrong.
 */
public final class OverlapMatrix {
    /** A share of a unit's area that coarse or shifted borders may come to without meaning anything. */
    public static final double TOLERANCE = 0.05;

    private final List<Pair> pairs = new ArrayList<>();

    /**
     * @param share of the area of the first unit that lies in the second, 0-1
     * @param weight of the link between them; 0 when there is none
     */
    public record Pair(AdminUnit from, AdminUnit to, double share, double weight, Optional<WeightBasis> basis) {
        /**
         * A whole unit should lie in the one it went to, a part by area should have its share there; parts by households or
         * population should touch it; and where there is no link, nothing but a margin should overlap.
         */
        public boolean agrees() {
            if (basis.isEmpty()) {
                return share <= TOLERANCE;
            }
            return switch (basis.get()) {
                case WHOLE, AREA -> Math.abs(share - weight) <= TOLERANCE;
                case HOUSEHOLDS, POPULATION -> share > 0;
            };
        }
    }

    private OverlapMatrix() {}

    /** Every pair that is linked, or overlaps. Units without a polygon are left out. */
    public static OverlapMatrix of(BoundaryLayer from, BoundaryLayer to, Crosswalk crosswalk) {
        OverlapMatrix matrix = new OverlapMatrix();
        for (int i = 0; i < from.size(); i++) {
            Optional<Geometry> shape = from.geometry(i).filter(OverlapMatrix::isArea);
            if (shape.isPresent()) {
                matrix.row(from, i, shape.get(), to, crosswalk);
            }
        }
        return matrix;
    }

    private static boolean isArea(Geometry geometry) {
        return geometry.getDimension() == 2;
    }

    private void row(BoundaryLayer from, int unit, Geometry shape, BoundaryLayer to, Crosswalk crosswalk) {
        AdminUnit source = from.units().get(unit);
        Map<UnitCode, CrosswalkLink> links = new HashMap<>();
        crosswalk.from(from.vintage(), source.code()).stream()
                .filter(link -> link.toVintage().equals(to.vintage()))
                .forEach(link -> links.put(link.to(), link));
        double area = from.areaKm2(unit);
        for (int other = 0; other < to.size(); other++) {
            Optional<Geometry> target = to.geometry(other).filter(OverlapMatrix::isArea);
            if (target.isEmpty()) {
                continue;
            }
            AdminUnit there = to.units().get(other);
            Optional<CrosswalkLink> link = Optional.ofNullable(links.get(there.code()));
            double share = share(shape, target.get(), area);
            if (link.isPresent() || share > 0) {
                pairs.add(new Pair(
                        source,
                        there,
                        share,
                        link.map(CrosswalkLink::weight).orElse(0.0),
                        link.map(CrosswalkLink::basis)));
            }
        }
    }

    private static double share(Geometry shape, Geometry target, double area) {
        if (!shape.getEnvelopeInternal().intersects(target.getEnvelopeInternal())) {
            return 0;
        }
        Geometry common = OverlayNGRobust.overlay(shape, target, OverlayNG.INTERSECTION);
        return common.isEmpty() ? 0 : Math.min(1, GeodesicArea.squareKilometres(common) / area);
    }

    /** In ascending order of the first code, then of the second. */
    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    public List<Pair> disagreeing() {
        return pairs.stream().filter(pair -> !pair.agrees()).toList();
    }

    /** The share of all area of the first vintage that lies where the links say. */
    public double agreeingShare(BoundaryLayer from) {
        double linked = 0;
        double all = 0;
        for (int i = 0; i < from.size(); i++) {
            if (from.geometry(i).filter(OverlapMatrix::isArea).isPresent()) {
                all += from.areaKm2(i);
            }
        }
        for (Pair pair : pairs) {
            if (pair.basis().isPresent()) {
                linked += pair.share() * from.areaKm2(ordinal(from, pair.from()));
            }
        }
        return linked / all;
    }

    private static int ordinal(BoundaryLayer layer, AdminUnit unit) {
        return layer.units().indexOf(unit);
    }
}
