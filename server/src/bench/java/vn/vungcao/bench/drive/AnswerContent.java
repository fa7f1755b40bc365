package vn.vungcao.bench.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What an answer says, whoever wrote it.
 *
 * @param values by code of the unit
 * @param optional units that an answer may leave out
 * @param vertices of all shapes, the closing ones included; those of tiles are not counted, as each thins them in its own way
 */
public record AnswerContent(TreeMap<String, Double> values, Set<String> optional, long vertices) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("code", "name", "parent");

    /** Tells, in a tile, the units that meet only its margin, which one draws wider than the other. */
    private static final String INNER = "inner";

    /** Of a GeoJSON collection of features, or of columns {@code codes} and {@code values}. */
    public static AnswerContent of(byte[] body) throws IOException {
        JsonNode root = JSON.readTree(body);
        TreeMap<String, Double> values = new TreeMap<>();
        long vertices = 0;
        if (root.has("codes")) {
            for (int i = 0; i < root.get("codes").size(); i++) {
                values.put(
                        root.get("codes").get(i).asText(),
                        root.get("values").get(i).asDouble());
            }
            return new AnswerContent(values, Set.of(), 0);
        }
        if (!root.has("features")) {
            throw new IOException("no features in " + new String(body, 0, Math.min(300, body.length)));
        }
        for (JsonNode feature : root.get("features")) {
            JsonNode properties = feature.get("properties");
            double sum = 0;
            for (var property : properties.properties()) {
                sum += TEXTS.contains(property.getKey())
                        ? 0
                        : property.getValue().asDouble();
            }
            values.put(properties.get("code").asText(), sum);
            vertices += vertices(feature.get("geometry").get("coordinates"));
        }
        return new AnswerContent(values, Set.of(), vertices);
    }

    private static long vertices(JsonNode coordinates) {
        if (coordinates.get(0).isNumber()) {
            return 1;
        }
        long count = 0;
        for (JsonNode part : coordinates) {
            count += vertices(part);
        }
        return count;
    }

    /** Of a vector tile, read by a decoder that is not ours. */
    public static AnswerContent ofTile(byte[] tile) throws IOException {
        TreeMap<String, Double> values = new TreeMap<>();
        Set<String> optional = new TreeSet<>();
        JtsLayer layer = MvtReader.loadMvt(
                        new ByteArrayInputStream(tile),
                        new GeometryFactory(),
                        new TagKeyValueMapConverter(),
                        MvtReader.RING_CLASSIFIER_V2_1)
                .getLayers()
                .iterator()
                .next();
        for (Geometry shape : layer.getGeometries()) {
            Map<?, ?> attributes = (Map<?, ?>) shape.getUserData();
            String code = attributes.get("code").toString();
            double value = attributes.values().stream()
                    .filter(Number.class::isInstance)
                    .mapToDouble(number -> ((Number) number).doubleValue())
                    .sum();
            if (values.put(code, value) != null) {
                throw new IOException(code + " stands twice in the tile");
            }
            if (Boolean.FALSE.equals(attributes.get(INNER))) {
                optional.add(code);
            }
        }
        return new AnswerContent(values, optional, 0);
    }

    /** Units that an answer lacks, that it alone has, and to which it gives another value than a reference. */
    record Difference(Set<String> lacking, Set<String> further, Set<String> other, long vertices) {
        boolean isNone() {
            return lacking.isEmpty() && further.isEmpty() && other.isEmpty() && vertices == 0;
        }
    }

    /**
     * Values may be rounded to five decimals. A tile may hold one unit in a thousand more or less: one that the tile's grid
     * hardly shows is drawn by one and left out by the other.
     */
    Difference from(AnswerContent reference) {
        int mayDiffer = reference.optional.isEmpty() ? 0 : reference.values.size() / 1000;
        Set<String> lacking = new TreeSet<>(reference.values.keySet());
        lacking.removeAll(values.keySet());
        lacking.removeAll(reference.optional);
        Set<String> further = new TreeSet<>(values.keySet());
        further.removeAll(reference.values.keySet());
        Set<String> other = values.keySet().stream()
                .filter(reference.values::containsKey)
                .filter(code -> Math.abs(values.get(code) - reference.values.get(code)) > 1e-5)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Difference(
                lacking.size() <= mayDiffer ? Set.of() : lacking,
                further.size() <= mayDiffer ? Set.of() : further,
                other,
                vertices - reference.vertices);
    }

    @Override
    public String toString() {
        double sum = values.values().stream().mapToDouble(Double::doubleValue).sum();
        return String.format(
                "%d units (%d of them on the margin), sum %.4f, %d vertices",
                values.size(), optional.size(), sum, vertices);
    }
}
