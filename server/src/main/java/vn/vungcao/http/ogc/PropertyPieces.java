package vn.vungcao.http.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.vungcao.cache.Allowance;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.piece.Pieces;
import vn.vungcao.http.ogc.ItemTable.Identity;
import vn.vungcao.http.ogc.ItemTable.Joined;
import vn.vungcao.http.ogc.ItemTable.Property;
import vn.vungcao.indicator.ValueColumn;

/**
 * Properties of units whose values do not depend on the question, as members of a JSON object: pieces kept for the units of
 * a layer and for the values of an indicator, those used last, within a number of bytes.
 */
final class PropertyPieces {
    /** Of the heap, for the pieces of all layers and columns. */
    private static final long CAPACITY = HeapShare.of(16, 16L << 20, Long.MAX_VALUE);

    /** Bytes of memory that a choice of properties takes for a unit on average, at most. */
    private static final int WEIGHT_OF_ROW = 500;

    /** Of the same source, kept beside each other: who asks for more gets pieces that are made anew. */
    private static final int MOST_CHOICES = 3;

    private static final BoundedCache<Object, PropertyPieces> KEPT = BoundedCache.ofIdentities(
            "properties", CAPACITY, (source, pieces) -> MOST_CHOICES * weightOfChoice(pieces.rows));

    private final int rows;
    private final Map<List<String>, Pieces> byNames = new ConcurrentHashMap<>();

    private PropertyPieces(int rows) {
        this.rows = rows;
    }

    /**
     * By the ordinal of the unit.
     *
     * @param properties all of this origin, not none
     */
    static Pieces of(Identity identity, List<Property> properties) {
        int rows = identity.layer().size();
        return KEPT.get(identity.layer(), layer -> new PropertyPieces(rows)).get(properties, "");
    }

    /**
     * By the ordinal of the unit, each led by a comma.
     *
     * @param properties all of this origin, not none
     */
    static Pieces of(Joined joined, List<Property> properties) {
        ValueColumn values = joined.values();
        return KEPT.get(values, column -> new PropertyPieces(values.size())).get(properties, ",");
    }

    private static long weightOfChoice(int rows) {
        return WEIGHT_OF_ROW * (rows + 1L);
    }

    private Pieces get(List<Property> properties, String lead) {
        List<String> names = properties.stream().map(Property::name).toList();
        Pieces known = byNames.get(names);
        if (known != null) {
            return known;
        }
        Pieces made = new Pieces(rows, row -> text(properties, lead, row), Allowance.within(weightOfChoice(rows)));
        if (byNames.size() < MOST_CHOICES) {
            byNames.put(names, made);
        }
        return made;
    }

    /** The members of the object without its brackets. */
    private static byte[] text(List<Property> properties, String lead, int row) {
        JsonWriter json = new JsonWriter().object();
        properties.forEach(property -> FeatureWriter.property(json, property, row));
        byte[] text = json.end().toBytes();
        if (lead.isEmpty()) {
            return Arrays.copyOfRange(text, 1, text.length - 1);
        }
        text[0] = (byte) lead.charAt(0);
        return Arrays.copyOf(text, text.length - 1);
    }
}
