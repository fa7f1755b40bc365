package vn.vungcao.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.CoverageCheck;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.geo.CoverageSimplification;
import vn.vungcao.geo.GeodesicArea;

/**
 * The shapes of all units of one level and vintage, in the order of the units: a unit is addressed by its ordinal in the
 * {@link UnitTree}. A shape is a polygon, or a point where no polygon is known, or absent. Longitude and latitude in
 * degrees (WGS 84).
 *
 * <p>Immutable and thread safe, as long as nobody changes a geometry that was handed over. What is costly (hash, coverage
 * report, areas, simplified shapes) is found out when first asked for and kept.
 */
public final class BoundaryLayer {
    private final UnitTree tree;
    private final AdminLevel level;
    private final Geometry[] shapes;
    private final LayerIndex index;
    private final BitSet located = new BitSet();
    private final Envelope extent = new Envelope();
    private final Map<Double, List<Optional<Geometry>>> simplified = new ConcurrentHashMap<>();
    private final Map<Derived, Object> derived = new ConcurrentHashMap<>();
    private volatile CoverageReport coverage;
    private volatile String hash;
    private volatile double[] areas;

    /**
     * @param geometries by unit; units may be without, other units may not be there
     * @throws IllegalArgumentException when a code is not a unit of this level, or a geometry is empty
     */
    public BoundaryLayer(UnitTree tree, AdminLevel level, Map<UnitCode, Geometry> geometries) {
        this.tree = Objects.requireNonNull(tree);
        this.level = Objects.requireNonNull(level);
        this.shapes = new Geometry[tree.count(level)];
        geometries.forEach(this::place);
        this.index = new LayerIndex(shapes);
    }

    private void place(UnitCode code, Geometry geometry) {
        OptionalInt ordinal = code.level() == level ? tree.ordinal(code) : OptionalInt.empty();
        if (ordinal.isEmpty()) {
            throw new IllegalArgumentException("vintage " + vintage() + " has no " + level.id() + " " + code);
        }
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("the geometry of unit " + code + " is empty");
        }
        shapes[ordinal.getAsInt()] = geometry;
        located.set(ordinal.getAsInt());
        extent.expandToInclude(geometry.getEnvelopeInternal());
    }

    /** Whether a layer of these would be the same as this one, of which much may be worked out already. */
    public boolean isOf(UnitTree otherTree, AdminLevel otherLevel, Map<UnitCode, Geometry> geometries) {
        return level == otherLevel
                && edition().equals(otherTree.vintage())
                && units().equals(otherTree.at(level))
                && located.cardinality() == geometries.size()
                && located.stream().allMatch(unit -> {
                    Geometry other = geometries.get(units().get(unit).code());
                    return other != null && shapes[unit].equalsExact(other);
                });
    }

    public String vintage() {
        return tree.vintage().id();
    }

    public AdminLevel level() {
        return level;
    }

    private record Derived(Class<?> kind, int tolerance) {}

    /**
     * What somebody makes of the shapes of a tolerance: made when first asked for, and kept as long as the layer.
     *
     * @param kind of which there is one a tolerance
     */
    public <T> T derived(Class<T> kind, int tolerance, Function<List<Optional<Geometry>>, T> maker) {
        List<Optional<Geometry>> simple = simplified(tolerance);
        return kind.cast(derived.computeIfAbsent(new Derived(kind, tolerance), key -> maker.apply(simple)));
    }

    /** The time in which the units are in force. */
    public BoundaryVintage edition() {
        return tree.vintage();
    }

    /** The units in the order of their ordinals. */
    public List<AdminUnit> units() {
        return tree.at(level);
    }

    /** How many units there are, with or without a shape. */
    public int size() {
        return shapes.length;
    }

    public Optional<Geometry> geometry(int ordinal) {
        return Optional.ofNullable(shapes[ordinal]);
    }

    /** How many units have a shape. */
    public int withGeometry() {
        return located.cardinality();
    }

    /** The units that have a shape. */
    public BitSet located() {
        return (BitSet) located.clone();
    }

    /** Empty when no unit has a shape. */
    public Optional<BoundingBox> bounds() {
        return extent.isNull() ? Optional.empty() : Optional.of(BoundingBox.of(extent));
    }

    /** The units whose shape has at least one point in common with the box, edges included. */
    public BitSet meeting(BoundingBox box) {
        BitSet result = new BitSet(shapes.length);
        box.toEnvelopes().forEach(part -> result.or(index.meeting(part)));
        return result;
    }

    /** The units whose shape's envelope meets an envelope: all whose shape does, and some more. */
    public BitSet near(Envelope envelope) {
        return index.near(envelope);
    }

    /** Whether the shape of a unit that has one has a point in common with the geometry. */
    public boolean meets(int ordinal, Geometry lonLat) {
        return index.meets(ordinal, lonLat);
    }

    /** The units whose shape has at least one point in common with the geometry. */
    public BitSet meeting(Geometry lonLat) {
        return index.meeting(lonLat);
    }

    /** The units whose shape lies wholly in the geometry. A point on the edge of a polygon does not lie in it. */
    public BitSet within(Geometry lonLat) {
        return index.within(lonLat);
    }

    /**
     * The units that share a stretch of boundary with this one, not only a corner. Where a layer is no exact coverage, a
     * unit that overlaps this one counts as well; across a gap there is no neighbour. A point has none.
     */
    public BitSet neighbours(int ordinal) {
        return index.neighbours(ordinal);
    }

    /** Geodesic area in km²; {@code NaN} where no polygon is known. */
    public double areaKm2(int ordinal) {
        if (areas == null) {
            areas = Arrays.stream(shapes)
                    .mapToDouble(
                            shape -> shape instanceof Polygonal ? GeodesicArea.squareKilometres(shape) : Double.NaN)
                    .toArray();
        }
        return areas[ordinal];
    }

    /** How far the polygons are from an exact coverage; the positions in it are ordinals. */
    public CoverageReport coverage() {
        if (coverage == null) {
            coverage = CoverageCheck.of(shapesOrEmpty());
        }
        return coverage;
    }

    /**
     * The shapes with fewer vertices, in the order of the units; neighbours keep their common edges when the layer is an
     * exact coverage, see {@link CoverageSimplification}. Each tolerance asked for is kept: ask for a few fixed ones.
     *
     * @param toleranceMetres about how far a boundary may move; 0 for the shapes as they are
     */
    public List<Optional<Geometry>> simplified(double toleranceMetres) {
        return simplified.computeIfAbsent(toleranceMetres, this::simplify);
    }

    private List<Optional<Geometry>> simplify(double toleranceMetres) {
        if (toleranceMetres == 0) {
            // whether they fit together does not matter then, and takes seconds to find out of a country
            return Arrays.stream(shapes).map(Optional::ofNullable).toList();
        }
        List<Geometry> result = CoverageSimplification.of(shapesOrEmpty(), toleranceMetres, coverage());
        return result.stream()
                .map(shape -> shape.isEmpty() ? Optional.<Geometry>empty() : Optional.of(shape))
                .toList();
    }

    private List<Geometry> shapesOrEmpty() {
        Geometry nothing = new GeometryFactory().createPolygon();
        List<Geometry> result = new ArrayList<>(shapes.length);
        for (Geometry shape : shapes) {
            result.add(shape == null ? nothing : shape);
        }
        return result;
    }

    /** 16 hex digits that change when a code or a coordinate changes, and only then. */
    public String hash() {
        if (hash == null) {
            hash = LayerHash.of(units(), shapes);
        }
        return hash;
    }
}
