package vn.vungcao.filter;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What a filter speaks about: rows 0 … n−1 with named columns and perhaps a geometry. */
public interface FilterTable {
    /** The property by which a filter names the geometry. */
    String GEOMETRY = "geometry";

    int rows();

    Optional<Column<?>> column(String name);

    /** The names that a filter may use, for the message that one is unknown. */
    List<String> columnNames();

    Optional<Geometry> geometry(int row);

    /** The rows whose geometry may meet the envelope: all that do, and perhaps some more. */
    BitSet candidates(Envelope envelope);
}
