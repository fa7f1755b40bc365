package vn.vungcao.unit;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import vn.vungcao.cache.Allowance;
import vn.vungcao.cache.BoundedPlaces;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.geo.VertexSearch;

/**
 * Answers which shapes of a layer stand in a spatial relation, exactly: the tree gives candidates by their envelopes, the
 * shapes themselves decide. Thread safe.
 */
final class LayerIndex {
    /** For the prepared shapes of all layers. */
    private static final Allowance PREPARED =
            Allowance.named("prepared_shapes", HeapShare.of(16, 16L << 20, Long.MAX_VALUE));

    /** What an index over the edges of a shape takes for each of its vertices, about, and without any. */
    private static final long WEIGHT_OF_VERTEX = 160;

    private static final long WEIGHT_OF_SHAPE = 500;

    private final Geometry[] shapes;
    private final BoundedPlaces<PreparedGeometry> prepared;
    private final STRtree tree = new STRtree();

    /** @param shapes {@code null} where there is none */
    LayerIndex(Geometry[] shapes) {
        this.shapes = shapes;
        this.prepared = new BoundedPlaces<>(
                shapes.length, i -> PreparedGeometryFactory.prepare(shapes[i]), LayerIndex::weight, PREPARED);
        for (int i = 0; i < shapes.length; i++) {
            if (shapes[i] != null) {
                tree.insert(shapes[i].getEnvelopeInternal(), i);
            }
        }
        tree.build();
    }

    BitSet near(Envelope box) {
        return candidates(box, i -> true);
    }

    BitSet meeting(Envelope box) {
        Geometry rectangle = new GeometryFactory().toGeometry(box);
        return candidates(
                box,
                i -> box.contains(shapes[i].getEnvelopeInternal())
                        || VertexSearch.findsIn(shapes[i], box::covers)
                        || prepared.get(i).intersects(rectangle));
    }

    BitSet meeting(Geometry query) {
        return candidates(query.getEnvelopeInternal(), i -> meets(i, query));
    }

    /** Part by part, because a prepared geometry does not take a collection. */
    boolean meets(int i, Geometry query) {
        if (!(query instanceof GeometryCollection)) {
            return shapes[i].getEnvelopeInternal().intersects(query.getEnvelopeInternal())
                    && prepared.get(i).intersects(query);
        }
        for (int n = 0; n < query.getNumGeometries(); n++) {
            if (meets(i, query.getGeometryN(n))) {
                return true;
            }
        }
        return false;
    }

    BitSet within(Geometry query) {
        RelateNG relate = RelateNG.prepare(query);
        Envelope box = query.getEnvelopeInternal();
        return candidates(
                box,
                i -> box.contains(shapes[i].getEnvelopeInternal())
                        && relate.evaluate(shapes[i], RelatePredicate.contains()));
    }

    BitSet neighbours(int ordinal) {
        Geometry shape = shapes[ordinal];
        if (shape == null || shape.getDimension() < Dimension.A) {
            return new BitSet();
        }
        return candidates(
                shape.getEnvelopeInternal(),
                i -> i != ordinal && shapes[i].getDimension() == Dimension.A && shareEdge(shape, shapes[i]));
    }

    private static boolean shareEdge(Geometry a, Geometry b) {
        IntersectionMatrix matrix = RelateNG.relate(a, b);
        return matrix.get(Location.BOUNDARY, Location.BOUNDARY) == Dimension.L
                || matrix.get(Location.INTERIOR, Location.INTERIOR) == Dimension.A;
    }

    private BitSet candidates(Envelope box, IntPredicate holds) {
        BitSet result = new BitSet(shapes.length);
        tree.query(box, (ItemVisitor) item -> {
            int i = (Integer) item;
            if (holds.test(i)) {
                result.set(i);
            }
        });
        return result;
    }

    private static long weight(PreparedGeometry shape) {
        return WEIGHT_OF_SHAPE + WEIGHT_OF_VERTEX * shape.getGeometry().getNumPoints();
    }
}
