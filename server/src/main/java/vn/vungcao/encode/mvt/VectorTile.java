package vn.vungcao.encode.mvt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes a tile of one layer (Mapbox Vector Tile 2.1). Equal features in equal order are equal bytes. Not for several threads.
 */
public final class VectorTile {
    private static final int VERSION = 2;

    private final ProtocolBuffer features = new ProtocolBuffer();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final String layer;

    /** @param layer name of the layer */
    public VectorTile(String layer) {
        this.layer = layer;
    }

    /**
     * Adds a feature.
     *
     * @param attributes texts, whole numbers ({@code Long}), numbers ({@code Double}) and flags; absent ones are not in it
     */
    public void feature(OptionalLong id, TileGeometry geometry, Map<String, Object> attributes) {
        ProtocolBuffer tags = new ProtocolBuffer();
        attributes.forEach((key, value) -> {
            tags.varint(number(keys, key));
            tags.varint(number(values, value));
        });
        ProtocolBuffer feature = new ProtocolBuffer();
        id.ifPresent(number -> feature.field(1, number));
        if (!tags.isEmpty()) {
            feature.field(2, tags);
        }
        feature.field(3, geometry.type());
        feature.field(4, geometry.commands());
        features.field(2, feature);
    }

    private static <T> int number(Map<T, Integer> numbers, T of) {
        Integer known = numbers.putIfAbsent(of, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** No bytes when it has no feature. */
    public byte[] toBytes() {
        if (features.isEmpty()) {
            return new byte[0];
        }
        ProtocolBuffer message = new ProtocolBuffer();
        message.field(15, VERSION);
        message.field(1, layer);
        message.fields(features);
        keys.keySet().forEach(key -> message.field(3, key));
        values.keySet().forEach(value -> message.field(4, value(value)));
        message.field(5, TileGrid.EXTENT);
        ProtocolBuffer tile = new ProtocolBuffer();
        tile.field(3, message);
        return tile.toBytes();
    }

    private static ProtocolBuffer value(Object value) {
        ProtocolBuffer message = new ProtocolBuffer();
        if (value instanceof Double number) {
            message.field(3, number.doubleValue());
        } else if (value instanceof Long number) {
            message.signed(6, number);
        } else if (value instanceof Boolean flag) {
            message.field(7, flag ? 1 : 0);
        } else {
            message.field(1, value.toString());
        }
        return message;
    }
}
