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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.geo.Projection;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.wording.Wording;

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946, and the older {@code crs} member), or features one after the other (one a line,
 * or RFC 8142). For other formats as well see {@link FeatureReader}. Every geometry that
 * comes out is a valid polygon, multipolygon or point in longitude and latitude, within reach.
 */
public final class GeoJsonReader {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1_000_000).build())
            .build());

    private static final Pattern EPSG = Pattern.compile("(?:urn:ogc:def:crs:EPSG:[^:]*:|EPSG:)(\\d{4,5})");
    private static final Pattern CRS84 = Pattern.compile(".*CRS84");
    private static final Wording CRS_MEMBER = Wording.of("phần crs của nó", "its crs member");
    private static final byte RECORD_SEPARATOR = 0x1E;

    private final SourceFile file;
    private final ProblemList problems;
    private final List<Feature> features = new ArrayList<>();
    private boolean listSeen;
    private int count;
    private String type = "";
    private String name = "";
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
        Reading reading = new Reading(file, ReadingOptions.ofSystem(epsg), Gazetteer.empty(), problems);
        Optional<RawLayer> layer = readLayer(reading);
        return layer.isEmpty() || problems.hasErrors()
                ? Optional.empty()
                : new Georeference(reading, reach)
                        .place(layer.get())
                        .map(placed -> new FeatureFile(file.name(), placed.features()));
    }

    /** The features as they are written. Empty, with an error among the problems, when the file cannot be taken apart. */
    static Optional<RawLayer> readLayer(Reading reading) {
        if (!TextDecoding.isSound(reading.file(), reading.problems())) {
            return Optional.empty();
        }
        GeoJsonReader reader = new GeoJsonReader(reading.file(), reading.problems());
        return reader.parse()
                ? Optional.of(new RawLayer("GeoJSON", reader.name, reader.system(), reader.features, Optional.empty()))
                : Optional.empty();
    }

    private SystemClaim system() {
        if (crs.isMissingNode() || crs.isNull()) {
            return new SystemClaim.ByFormat();
        }
        String named = crs.path("properties").path("name").asText();
        Matcher code = EPSG.matcher(named);
        if (code.matches()) {
            return new SystemClaim.Code(Integer.parseInt(code.group(1)), CRS_MEMBER);
        }
        return CRS84.matcher(named).matches()
                ? new SystemClaim.Code(Projection.WGS84, CRS_MEMBER)
                : new SystemClaim.Name(named.isEmpty() ? crs.toString() : named);
    }

    private boolean parse() {
        try (JsonParser parser = JSON.createParser(withoutSeparators(file.bytes()))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return refuse(
                        Wording.of(
                                "tệp không phải đối tượng JSON, nên không phải GeoJSON",
                                "the file is no JSON object, so no GeoJSON"),
                        Wording.of("xuất lớp thành FeatureCollection", "export the layer as a FeatureCollection"));
            }
            if (isFeature()) {
                return features(parser);
            }
            collection(parser);
            if (parser.nextToken() != null) {
                return refuse(
                        Wording.of(
                                "sau FeatureCollection còn chữ",
                                "there is text after the end of the FeatureCollection"),
                        GeometryException.EXPORT_AGAIN);
            }
        } catch (JsonProcessingException e) {
            return refuse(e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
        if (!listSeen || !type.equals("FeatureCollection")) {
            return refuse(
                    Wording.of(
                            "tệp không phải FeatureCollection%s",
                            "the file is no FeatureCollection%s",
                            type.isEmpty() ? Wording.NONE : Wording.of(" mà là %s", " but a %s", type)),
                    Wording.of(
                            "xuất lớp thành GeoJSON FeatureCollection",
                            "export the layer as a GeoJSON FeatureCollection"));
        }
        return count > 0
                || refuse(
                        Wording.of("FeatureCollection không có hình nào", "the FeatureCollection has no features"),
                        Reading.CHECK_EXPORT);
    }

    /** RFC 8142 puts a sign before each feature of a sequence that is none of JSON. */
    private static byte[] withoutSeparators(byte[] bytes) {
        byte[] plain = bytes.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] == RECORD_SEPARATOR ? (byte) ' ' : plain[i];
        }
        return plain;
    }

    /** Whether the first object of the file is a feature of its own, so that the file is a sequence of them. */
    private boolean isFeature() throws IOException {
        try (JsonParser parser = JSON.createParser(withoutSeparators(file.bytes()))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                if (member.equals("type")) {
                    return parser.getText().equals("Feature");
                }
                parser.skipChildren();
            }
            return false;
        }
    }

    /** One feature after the other, from the first, which has begun. */
    private boolean features(JsonParser parser) throws IOException {
        do {
            feature(parser);
        } while (parser.nextToken() != null);
        return true;
    }

    private boolean refuse(Wording message, Wording remedy) {
        problems.error(Place.file(file.name()), message, remedy);
        return false;
    }

    private boolean refuse(JsonProcessingException e) {
        if (e.getLocation() == null) {
            // beyond a limit of the parser, which does not say where
            return refuse(
                    Wording.of(
                            "JSON lồng quá sâu hoặc có số quá dài",
                            "the JSON is nested too deep or has a number too long"),
                    Reading.CHECK_EXPORT);
        }
        int column = e.getLocation().getColumnNr();
        long offset = e.getLocation().getByteOffset();
        boolean truncated = e instanceof JsonEOFException;
        problems.error(
                Place.line(file.name(), e.getLocation().getLineNr()),
                truncated
                        ? Wording.of(
                                "tệp bị cắt ngang ở cột %d (byte %d), sau %d hình",
                                "the file breaks off at column %d (byte %d), after %d features", column, offset, count)
                        : Wording.of(
                                "JSON sai ở cột %d (byte %d): %s",
                                "the JSON is wrong at column %d (byte %d): %s", column, offset, reason(e)),
                truncated
                        ? Wording.of("chép hoặc xuất lại tệp cho đủ", "copy or export the file again, completely")
                        : Wording.of("xuất lại lớp, hoặc sửa chỗ đó", "export the layer again, or correct the place"));
        return false;
    }

    /** The parser's own words, without what it says of its input. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(for .*", "");
    }

    private void collection(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("features") && token == JsonToken.START_ARRAY) {
                listSeen = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    feature(parser);
                }
            } else if (member.equals("type")) {
                type = parser.getText();
                parser.skipChildren();
            } else if (member.equals("name") && token == JsonToken.VALUE_STRING) {
                name = TextDecoding.compose(parser.getText()).strip();
            } else if (member.equals("crs")) {
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
            problems.error(
                    place,
                    Wording.of(
                            "đây không phải đối tượng JSON, nên không phải hình",
                            "this is no JSON object, so no feature"),
                    GeometryException.EXPORT_AGAIN);
            return;
        }
        JsonNode geometry = MissingNode.getInstance();
        Map<String, String> properties = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("geometry")) {
                geometry = JSON.readTree(parser);
            } else if (member.equals("properties") && token == JsonToken.START_OBJECT) {
                properties(parser, properties);
            } else {
                parser.skipChildren();
            }
        }
        try {
            Geometry shape = GeoJsonGeometry.read(geometry);
            features.add(new Feature(count, shape, properties));
        } catch (GeometryException e) {
            problems.error(place, e.said(), e.remedy());
        }
    }

    private static void properties(JsonParser parser, Map<String, String> properties) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = TextDecoding.compose(parser.currentName());
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                properties.put(key, JSON.readTree(parser).toString());
            } else {
                String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
                properties.put(key, TextDecoding.compose(text).strip());
            }
        }
    }
}
