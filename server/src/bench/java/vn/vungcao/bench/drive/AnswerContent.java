package vn.vungcao.bench.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/**
 * What an answer says, whoever wrote it.
 *
 * @param vertices of all shapes, the closing ones included
 */
record AnswerContent(TreeSet<String> codes, double sum, long vertices) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("code", "name", "parent");

    /** Of a GeoJSON collection of features, or of columns {@code codes} and {@code values}. */
    static AnswerContent of(byte[] body) throws IOException {
        JsonNode root = JSON.readTree(body);
        TreeSet<String> codes = new TreeSet<>();
        double sum = 0;
        long vertices = 0;
        if (root.has("codes")) {
            root.get("codes").forEach(code -> codes.add(code.asText()));
            for (JsonNode value : root.get("values")) {
                sum += value.asDouble();
            }
            return new AnswerContent(codes, sum, 0);
        }
        if (!root.has("features")) {
            throw new IOException("no features in " + new String(body, 0, Math.min(300, body.length)));
        }
        for (JsonNode feature : root.get("features")) {
            JsonNode properties = feature.get("properties");
            codes.add(properties.get("code").asText());
            for (var property : properties.properties()) {
                sum += TEXTS.contains(property.getKey())
                        ? 0
                        : property.getValue().asDouble();
            }
            vertices += vertices(feature.get("geometry").get("coordinates"));
        }
        return new AnswerContent(codes, sum, vertices);
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

    /** Values may be rounded to five decimals. */
    boolean sameAs(AnswerContent other) {
        return codes.equals(other.codes)
                && vertices == other.vertices
                && Math.abs(sum - other.sum) <= 1e-5 * Math.max(1, codes.size());
    }

    @Override
    public String toString() {
        return String.format("%d units, sum %.4f, %d vertices", codes.size(), sum, vertices);
    }
}
