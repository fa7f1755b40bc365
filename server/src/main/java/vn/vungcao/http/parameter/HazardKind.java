package vn.vungcao.http.parameter;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.hazard.Hazard;

/** The name of a hazard; {@code any} for all of them, which is read as none in particular. */
public record HazardKind() implements ParameterKind<Set<Hazard>> {

    /** The names that are understood. */
    static List<String> names() {
        return Stream.concat(Hazard.ids().stream(), Stream.of(Hazard.ANY)).toList();
    }

    @Override
    public Set<Hazard> parse(String text) throws InvalidValueException {
        if (text.equals(Hazard.ANY)) {
            return Set.of();
        }
        return Set.of(Hazard.find(text)
                .orElseThrow(
                        () -> new InvalidValueException("there is no hazard '" + Excerpt.of(text) + "'", names())));
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string").strings("enum", names());
    }
}
