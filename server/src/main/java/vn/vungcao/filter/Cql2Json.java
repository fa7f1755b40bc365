package vn.vungcao.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import vn.vungcao.geo.ReferenceSystem;

/** Reads a filter in CQL2 JSON (OGC 21-065r2). The limits are those of {@link Cql2Text}. */
public final class Cql2Json {
    /** An operation takes two levels, and a geometry inside it some more. */
    private static final int MAX_JSON_DEPTH = 2 * Cql2Text.MAX_NESTING + 10;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_JSON_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Cql2Json() {}

    /** With geometries in longitude and latitude. */
    public static Expression parse(String json) {
        return parse(json, ReferenceSystem.CRS84);
    }

    /**
     * @param system in which the filter's geometries are written
     * @throws FilterException when it is no filter, saying where and what was expected there
     */
    public static Expression parse(String json, ReferenceSystem system) {
        Cql2Text.checkLength(json);
        return TreeLimits.checked(new Cql2JsonReader(system).read(tree(json)));
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new FilterException("the filter is empty", Place.character(1));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new FilterException(
                    "the filter is nested deeper than " + Cql2Text.MAX_NESTING + " levels, or a number is too long",
                    place(e));
        } catch (JsonProcessingException e) {
            throw new FilterException("the filter is no JSON", place(e));
        }
    }

    private static Place place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getCharOffset() < 0
                ? Place.NONE
                : Place.character((int) location.getCharOffset() + 1);
    }
}
