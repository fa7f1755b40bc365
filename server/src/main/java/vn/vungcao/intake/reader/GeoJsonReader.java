package vn.vungcao.intake.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946, and the older {@code crs} member) feature by feature. Every geometry that
 * comes out is a valid polygon, multipolygon or point in longitude and latitude, within reach.
 */
public final class GeoJsonReader {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1_000_000).build())
            .build());

    private final SourceFile file;
    private final ProblemList problems;
    private final List<Feature> features = new ArrayList<>();
    private boolean listSeen;
    private int count;
    private String type = "";
    private JsonNode crs = MissingNode.getInstance();

    private GeoJsonReader(SourceFile file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Empty, with errors among the problems, when anything is wrong with the file.
     *
     * @param epsg the reference system of its coordinates where somebody names it; else the file's own word counts, else
     *     longitude and latitude
     */
    public static Optional<FeatureFile> read(SourceFile file, OptionalInt epsg, Reach reach, ProblemList problems) {
        if (!TextDecoding.isSound(file, problems)) {
            return Optional.empty();
        }
        GeoJsonReader reader = new GeoJsonReader(file, problems);
        if (!reader.parse() || problems.hasErrors()) {
            return Optional.empty();
        }
        return new Georeference(file.name(), epsg, reach, problems)
                .place(reader.crs, reader.features)
                .map(placed -> new FeatureFile(file.name(), placed));
    }

    private boolean parse() {
        try (JsonParser parser = JSON.createParser(file.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return refuse("the file is no JSON object, so no GeoJSON", "export the layer as a FeatureCollection");
            }
            collection(parser);
            if (parser.nextToken() != null) {
                return refuse("there is text after the end of the FeatureCollection", "export the layer again");
            }
        } catch (JsonProcessingException e) {
            return refuse(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
        if (!listSeen || !type.equals("FeatureCollection")) {
            return refuse(
                    "the file is no FeatureCollection" + (type.isEmpty() ? "" : " but a " + type),
                    "export the layer as a GeoJSON FeatureCollection");
        }
        return count > 0 || refuse("the FeatureCollection has no features", "check the export of the layer");
    }

    private boolean refuse(String message, String remedy) {
        problems.error(Place.file(file.name()), message, remedy);
        return false;
    }

    private boolean refuse(JsonProcessingException e) {
        String at = "at column " + e.getLocation().getColumnNr() + " (byte "
                + e.getLocation().getByteOffset() + ")";
        boolean truncated = e instanceof JsonEOFException;
        problems.error(
                Place.line(file.name(), e.getLocation().getLineNr()),
                truncated
                        ? "the file breaks off " + at + ", after " + count + " features"
                        : "the JSON is wrong " + at + ": " + reason(e),
                truncated
                        ? "copy or export the file again, completely"
                        : "export the layer again, or correct the place");
        return false;
    }

    /** The parser's own words, without what it says of its input. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(for .*", "");
    }

    private void collection(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("features") && token == JsonToken.START_ARRAY) {
                listSeen = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    feature(parser);
                }
            } else if (name.equals("type")) {
                type = parser.getText();
                parser.skipChildren();
            } else if (name.equals("crs")) {
                crs = JSON.readTree(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void feature(JsonParser parser) throws IOException {
        count++;
        Place place = Place.feature(file.name(), count);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            problems.error(place, "this is no JSON object, so no feature", "export the layer again");
            return;
        }
        JsonNode geometry = MissingNode.getInstance();
        Map<String, String> properties = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("geometry")) {
                geometry = JSON.readTree(parser);
            } else if (name.equals("properties") && token == JsonToken.START_OBJECT) {
                properties(parser, properties);
            } else {
                parser.skipChildren();
            }
        }
        try {
            Geometry shape = GeoJsonGeometry.read(geometry);
            features.add(new Feature(count, shape, properties));
        } catch (GeometryException e) {
            problems.error(place, e.getMessage(), e.remedy());
        }
    }

    private static void properties(JsonParser parser, Map<String, String> properties) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = TextDecoding.compose(parser.currentName());
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                properties.put(name, JSON.readTree(parser).toString());
            } else {
                String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
                properties.put(name, TextDecoding.compose(text).strip());
            }
        }
    }
}
