package vn.vungcao.filter;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;
import vn.vungcao.deadline.Deadline;
import vn.vungcao.geo.AxisOrder;
import vn.vungcao.geo.GeodesicReach;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.geo.VertexSearch;

/** How geometries stand to each other (OGC simple features), exactly, and how far apart they are. */
final class SpatialTests {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double LONGEST_REACH = 1_000_000;
    private static final int PIECES = 64;

    /** Most vertices of an area whose index would cost more than it saves. */
    private static final int MOST_WITHOUT_INDEX = 50;

    /** Most spatial tests of one filter, equal ones counted once. */
    private static final int MAX_TESTS = 100;

    /** Most positions of the geometries from which one filter takes distances. */
    private static final int MAX_MEASURED = 200;

    private final FilterTable table;
    private final BitSet among;
    private final ReferenceSystem system;
    private final Binding values;
    private final Map<Expression.Operation, TruthColumn> tests = new HashMap<>();
    private int measuredPositions;

    /** @param among the rows that are asked about */
    SpatialTests(FilterTable table, BitSet among, ReferenceSystem system, Binding values) {
        this.table = table;
        this.among = among;
        this.system = system;
        this.values = values;
    }

    /** Equal tests are worked out once. */
    TruthColumn test(Expression.Operation operation) {
        TruthColumn known = tests.get(operation);
        if (known != null) {
            return known;
        }
        if (tests.size() == MAX_TESTS) {
            throw new FilterException("a filter has at most " + MAX_TESTS + " spatial tests", operation.place());
        }
        TruthColumn truth = operation.operator() == Operator.S_DWITHIN ? within(operation) : relate(operation);
        tests.put(operation, truth);
        return truth;
    }

    private TruthColumn relate(Expression.Operation operation) {
        Optional<Geometry> left = literal(operation.operands().get(0));
        Optional<Geometry> right = literal(operation.operands().get(1));
        Operator operator = operation.operator();
        if (left.isPresent() && right.isPresent()) {
            Crossings.check(operation.place(), left.get(), right.get());
            return TruthColumn.all(RelateNG.relate(left.get(), right.get(), predicate(operator)), among);
        }
        if (left.isEmpty() && right.isEmpty()) {
            boolean same = holdsOfItself(operator);
            return TruthColumn.of(row -> table.geometry(row).map(g -> same && !g.isEmpty()), among);
        }
        return right.isPresent() ? rowsTo(right.get(), swapped(operator)) : rowsTo(left.orElseThrow(), operator);
    }

    /** Of a geometry that is not empty, known without looking at it. */
    private static boolean holdsOfItself(Operator operator) {
        return switch (operator) {
            case S_DISJOINT, S_TOUCHES, S_OVERLAPS, S_CROSSES -> false;
            default -> true;
        };
    }

    /** The rows to whose geometry the given one stands in the relation. */
    private TruthColumn rowsTo(Geometry given, Operator operator) {
        IntPredicate related = operator == Operator.S_INTERSECTS ? meeting(given) : relation(given, operator);
        Deadline.look();
        BitSet near = table.candidates(given.getEnvelopeInternal());
        near.and(located());
        BitSet yes = new BitSet(among.length());
        for (int row = near.nextSetBit(0); row >= 0; row = near.nextSetBit(row + 1)) {
            Deadline.look();
            yes.set(row, related.test(row));
        }
        if (operator == Operator.S_DISJOINT) {
            BitSet far = located();
            far.andNot(near);
            yes.or(far);
        }
        return trueOf(yes);
    }

    private BitSet located() {
        BitSet located = table.located();
        located.and(among);
        return located;
    }

    /** Of all other rows that have a geometry it is false. */
    private TruthColumn trueOf(BitSet yes) {
        BitSet no = located();
        no.andNot(yes);
        return new TruthColumn(yes, no);
    }

    private IntPredicate relation(Geometry given, Operator operator) {
        RelateNG prepared = RelateNG.prepare(given);
        return row -> prepared.evaluate(table.geometry(row).orElseThrow(), predicate(operator));
    }

    /** Most shapes that meet an area have a vertex in it. */
    private IntPredicate meeting(Geometry given) {
        IntPredicate exactly = table.meeting(given);
        if (!(given instanceof Polygonal)) {
            return exactly;
        }
        Envelope box = given.getEnvelopeInternal();
        PointOnGeometryLocator area = given.getNumPoints() > MOST_WITHOUT_INDEX
                ? new IndexedPointInAreaLocator(given)
                : new SimplePointInAreaLocator(given);
        Predicate<Coordinate> inArea = vertex -> box.covers(vertex) && area.locate(vertex) != Location.EXTERIOR;
        return row -> VertexSearch.findsIn(table.geometry(row).orElseThrow(), inArea) || exactly.test(row);
    }

    /** The rows within so many metres of a geometry. */
    private TruthColumn within(Expression.Operation operation) {
        List<Expression> operands = operation.operands();
        Optional<Geometry> first = literal(operands.get(0));
        Optional<Geometry> second = literal(operands.get(1));
        if (first.isPresent() == second.isPresent()) {
            throw new FilterException(
                    "S_DWITHIN takes the property " + FilterTable.GEOMETRY + ", one geometry and metres",
                    operation.place());
        }
        Geometry given = first.or(() -> second).orElseThrow();
        measuredPositions += given.getNumPoints();
        if (measuredPositions > MAX_MEASURED) {
            throw new FilterException(
                    "distances are taken from at most " + MAX_MEASURED + " positions in a filter", operation.place());
        }
        GeodesicReach reach = new GeodesicReach(given, metres(operands.get(2)));
        BitSet reached = Surroundings.of(reach, table);
        reached.and(located());
        return trueOf(reached);
    }

    private double metres(Expression distance) {
        if (!(distance instanceof Expression.Number number)
                || !(number.value() >= 0 && number.value() <= LONGEST_REACH)) {
            throw new FilterException(
                    "the distance is a number of metres, 0 to " + (long) LONGEST_REACH, distance.place());
        }
        return number.value();
    }

    /** In longitude and latitude; empty when the operand is the geometry of the row. */
    private Optional<Geometry> literal(Expression operand) {
        if (operand instanceof Expression.Shape shape) {
            return Optional.of(onGlobe(shape.geometry(), operand.place()));
        }
        if (operand instanceof Expression.Box box) {
            return Optional.of(rectangle(box));
        }
        if (operand instanceof Expression.Property property && property.name().equals(FilterTable.GEOMETRY)) {
            return Optional.empty();
        }
        String found = operand instanceof Expression.Property property
                ? "'" + values.bind(property).name() + "' is no geometry"
                : "this is no geometry";
        throw new FilterException(
                found + "; the property is " + FilterTable.GEOMETRY, operand.place(), List.of(FilterTable.GEOMETRY));
    }

    private Geometry onGlobe(Geometry written, Place place) {
        try {
            return system.toLonLat(written);
        } catch (IllegalArgumentException e) {
            throw new FilterException("the geometry does not lie in " + system.title(), place);
        }
    }

    /** West above east crosses the antimeridian. */
    private Geometry rectangle(Expression.Box box) {
        boolean eastingFirst = system.axes() == AxisOrder.XY;
        Coordinate low =
                eastingFirst ? new Coordinate(box.lower1(), box.lower2()) : new Coordinate(box.lower2(), box.lower1());
        Coordinate high =
                eastingFirst ? new Coordinate(box.upper1(), box.upper2()) : new Coordinate(box.upper2(), box.upper1());
        if (low.x <= high.x) {
            return fromXy(GEOMETRIES.toGeometry(new Envelope(low, high)), box.place());
        }
        if (!system.degrees()) {
            throw new FilterException("BBOX: west " + low.x + " lies east of east " + high.x, box.place());
        }
        Geometry west = GEOMETRIES.toGeometry(new Envelope(low.x, 180, low.y, high.y));
        Geometry east = GEOMETRIES.toGeometry(new Envelope(-180, high.x, low.y, high.y));
        return GEOMETRIES.buildGeometry(List.of(west, east));
    }

    /** Its sides stay straight where they were drawn. */
    private Geometry fromXy(Geometry rectangle, Place place) {
        if (system.lonLat()) {
            return rectangle;
        }
        Envelope extent = rectangle.getEnvelopeInternal();
        double step = Math.max(extent.getWidth(), extent.getHeight()) / PIECES;
        Geometry fine = step > 0 ? Densifier.densify(rectangle, step) : rectangle;
        return onGlobe(system.axes().toXy(fine), place);
    }

    /** The same relation seen from the other side. */
    private static Operator swapped(Operator operator) {
        return switch (operator) {
            case S_WITHIN -> Operator.S_CONTAINS;
            case S_CONTAINS -> Operator.S_WITHIN;
            default -> operator;
        };
    }

    /** Predicates carry state: a new one for each test. */
    private static TopologyPredicate predicate(Operator operator) {
        return switch (operator) {
            case S_EQUALS -> RelatePredicate.equalsTopo();
            case S_DISJOINT -> RelatePredicate.disjoint();
            case S_TOUCHES -> RelatePredicate.touches();
            case S_WITHIN -> RelatePredicate.within();
            case S_OVERLAPS -> RelatePredicate.overlaps();
            case S_CROSSES -> RelatePredicate.crosses();
            case S_CONTAINS -> RelatePredicate.contains();
            default -> RelatePredicate.intersects();
        };
    }
}
