package vn.vungcao.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** The units of a made-up set: provinces without shapes, communes and perhaps villages with polygons. */
public final class SyntheticUnits {
    static final String VINTAGE = "2020";
    private static final String[] SYLLABLES = {
        "An", "Bình", "Chà", "Đức", "Giang", "Hòa", "Khê", "Lâm", "Lộc", "Mường", "Nà", "Nậm", "Phú", "Quang", "Sín",
        "Sơn", "Tân", "Thịnh", "Tủa", "Vân", "Xuân", "Yên"
    };

    private final Extent extent;
    private final List<AdminUnit> units = new ArrayList<>();
    private final List<UnitBoundary> boundaries = new ArrayList<>();

    private SyntheticUnits(Extent extent) {
        this.extent = extent;
    }

    static SyntheticUnits of(Extent extent) {
        SyntheticUnits made = new SyntheticUnits(extent);
        Sites communes = Sites.scattered(extent.outline(), extent.communes(), 7);
        for (int province = 0; province < extent.provinces(); province++) {
            made.add(String.format("%02d", province + 1), "Tỉnh", Optional.empty(), Optional.empty());
        }
        if (extent.villages() == 0) {
            List<Polygon> cells = RoughCells.of(communes, step(extent, extent.communes(), 1));
            for (int i = 0; i < cells.size(); i++) {
                made.commune(i, communes.inside().get(i), cells.get(i));
            }
        } else {
            made.nested(communes.inside());
        }
        return made;
    }

    /** A hexagon of area a has a perimeter of about 3.72 √a. */
    private static double step(Extent extent, int cells, double detour) {
        return detour * 3.72 * Math.sqrt(extent.outline().getArea() / cells) / (Extent.VERTICES - 6);
    }

    /** Villages are cells; a commune is the union of those that are nearest to its point. */
    private void nested(List<Coordinate> communes) {
        Sites villages = Sites.scattered(extent.outline(), extent.villages(), 8);
        List<Polygon> cells = RoughCells.of(villages, step(extent, extent.communes(), 1.3));
        Nearest nearest = new Nearest(communes);
        List<List<Polygon>> parts = new ArrayList<>();
        communes.forEach(commune -> parts.add(new ArrayList<>()));
        for (int i = 0; i < cells.size(); i++) {
            parts.get(nearest.to(villages.inside().get(i))).add(cells.get(i));
        }
        for (int commune = 0; commune < parts.size(); commune++) {
            List<Polygon> own = parts.get(commune);
            commune(commune, communes.get(commune), CoverageUnion.union(own.toArray(Geometry[]::new)));
            for (int village = 0; village < own.size(); village++) {
                String code = communeCode(commune) + String.format("-%03d", village + 1);
                add(code, "Bản", Optional.of(new UnitCode(communeCode(commune))), Optional.of(own.get(village)));
            }
        }
    }

    private static String communeCode(int ordinal) {
        return String.format("%05d", ordinal + 1);
    }

    private void commune(int ordinal, Coordinate site, Geometry shape) {
        Envelope land = extent.outline().getEnvelopeInternal();
        int province = (int) ((land.getMaxY() - site.y) / land.getHeight() * extent.provinces());
        String parent = String.format("%02d", Math.max(0, Math.min(extent.provinces() - 1, province)) + 1);
        add(communeCode(ordinal), "Xã", Optional.of(new UnitCode(parent)), Optional.of(shape));
    }

    private void add(String code, String kind, Optional<UnitCode> parent, Optional<Geometry> shape) {
        UnitCode unit = new UnitCode(code);
        units.add(new AdminUnit(VINTAGE, unit, name(kind, code), kind.toLowerCase(), parent, List.of()));
        shape.ifPresent(geometry -> boundaries.add(new UnitBoundary(VINTAGE, unit, geometry)));
    }

    private static String name(String kind, String code) {
        long seed = code.hashCode();
        return kind + " " + SYLLABLES[(int) (Noise.unit(seed, 1) * SYLLABLES.length)] + " "
                + SYLLABLES[(int) (Noise.unit(seed, 2) * SYLLABLES.length)];
    }

    public List<AdminUnit> units() {
        return units;
    }

    public List<UnitBoundary> boundaries() {
        return boundaries;
    }

    /** Which of some points is nearest. */
    private static final class Nearest {
        private final KdTree tree = new KdTree();
        private final List<Coordinate> points;
        private final double first;

        Nearest(List<Coordinate> points) {
            this.points = points;
            Envelope land = new Envelope();
            for (int i = 0; i < points.size(); i++) {
                tree.insert(points.get(i), i);
                land.expandToInclude(points.get(i));
            }
            this.first = Math.sqrt(land.getArea() / points.size());
        }

        int to(Coordinate place) {
            for (double reach = first; ; reach *= 2) {
                Envelope box = new Envelope(place);
                box.expandBy(reach);
                List<?> near = tree.query(box);
                double limit = reach;
                int best = near.stream()
                        .map(node -> (Integer) ((KdNode) node).getData())
                        .filter(i -> points.get(i).distance(place) <= limit)
                        .min((a, b) -> Double.compare(
                                points.get(a).distance(place), points.get(b).distance(place)))
                        .orElse(-1);
                if (best >= 0) {
                    return best;
                }
            }
        }
    }
}
