package vn.vungcao.http.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.piece.Pieces;
import vn.vungcao.filter.IndicatorPart;
import vn.vungcao.http.ogc.ItemTable.Joined;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Rounding;
import vn.vungcao.indicator.ValueColumn;

/**
 * What indicators say of units, as members of the properties of a feature that has others before: pieces kept a column,
 * those used last, within a number of bytes. They go when the atlas goes that has the column.
 */
final class JoinedPieces {
    /** Of the heap, for the pieces of all columns. */
    private static final long CAPACITY =
            Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 16);

    /** Bytes of memory that the parts of an indicator take for a unit, about. */
    private static final int WEIGHT_OF_ROW = 500;

    private static final Cache<ValueColumn, Pieces> KEPT = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(CAPACITY)
            .<ValueColumn, Pieces>weigher((column, pieces) -> WEIGHT_OF_ROW * column.size() + WEIGHT_OF_ROW)
            .build();

    private JoinedPieces() {}

    /** All parts of an indicator, in order. */
    static List<Property> properties(Indicator indicator, ValueColumn values) {
        Joined origin = new Joined(indicator, values);
        List<Property> properties = new ArrayList<>();
        for (IndicatorPart part : IndicatorPart.values()) {
            properties.add(new Property(part.column(indicator, values), Rounding.FINEST, origin));
        }
        return properties;
    }

    /** By the ordinal of the unit. */
    static Pieces of(Joined joined) {
        return KEPT.get(joined.values(), values -> {
            List<Property> properties = properties(joined.indicator(), values);
            return new Pieces(values.size(), row -> text(properties, row), Long.MAX_VALUE);
        });
    }

    private static byte[] text(List<Property> properties, int row) {
        JsonWriter json = new JsonWriter().object();
        properties.forEach(property -> FeatureWriter.property(json, property, row));
        byte[] text = json.end().toBytes();
        byte[] members = Arrays.copyOf(text, text.length - 1);
        members[0] = ',';
        return members;
    }
}
