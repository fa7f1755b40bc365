package vn.vungcao.http.parameter;

import java.util.List;
import java.util.stream.Stream;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.ReferenceSystem;

/** A coordinate reference system by its address, as a URN, or as a safe CURIE: {@code [EPSG:9205]}. */
public record SystemKind() implements ParameterKind<ReferenceSystem> {
    private static List<String> addresses() {
        return Stream.of(ReferenceSystem.values()).map(ReferenceSystem::listed).toList();
    }

    @Override
    public ReferenceSystem parse(String text) throws InvalidValueException {
        return ReferenceSystem.find(text)
                .orElseThrow(() -> new InvalidValueException(
                        "'" + Excerpt.of(text) + "' is not one of the allowed values", addresses()));
    }

    /** The addresses only: they are what the collections name. */
    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string").field("format", "uri").strings("enum", addresses());
    }
}
