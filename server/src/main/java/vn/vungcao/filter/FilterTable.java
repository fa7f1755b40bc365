package vn.vungcao.filter;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/** What a filter speaks about: rows 0 … n−1 with named columns and perhaps a geometry. */
public interface FilterTable {
    /** The property by which a filter names the geometry. */
    String GEOMETRY = "geometry";

    int rows();

    Optional<Column<?>> column(String name);

    /** The names that a filter may use, for the message that one is unknown. */
    List<String> columnNames();

    /** A column whose cells are lists; empty when the name is no such column. */
    default Optional<IntFunction<List<String>>> list(String name) {
        return Optional.empty();
    }

    /**
     * What {@link Operator#ASSESSMENT} or {@link Operator#VALUE} is in each row; empty when the subject is not known here.
     *
     * @param subject id of a target, or code of an indicator
     */
    default Optional<Column<?>> computed(Operator function, String subject, int year) {
        return Optional.empty();
    }

    /** The subjects that a function knows here; empty when its rows have nothing to do with it. */
    default List<String> subjects(Operator function) {
        return List.of();
    }

    Optional<Geometry> geometry(int row);

    /** The rows whose geometry may meet the envelope: all that do, and perhaps some more. */
    BitSet candidates(Envelope envelope);

    /**
     * Tells of rows that have a geometry whether it has a point in common with the given one.
     *
     * @param given valid, in longitude and latitude
     */
    default IntPredicate meeting(Geometry given) {
        RelateNG prepared = RelateNG.prepare(given);
        return row -> prepared.evaluate(geometry(row).orElseThrow(), RelatePredicate.intersects());
    }

    /** The rows that have a geometry. */
    default BitSet located() {
        BitSet located = new BitSet(rows());
        for (int row = 0; row < rows(); row++) {
            located.set(row, geometry(row).isPresent());
        }
        return located;
    }
}
