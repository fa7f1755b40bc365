package vn.vungcao.http.parameter;

import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vungcao.encode.JsonWriter;

/**
 * A short text of a fixed shape.
 *
 * @param shape a regular expression without nested repetition
 * @param words the shape in words: "a unit code: …"
 */
public record PatternKind<T>(Pattern shape, String words, Function<String, T> reading) implements ParameterKind<T> {
    public static <T> PatternKind<T> of(String shape, String words, Function<String, T> reading) {
        return new PatternKind<>(Pattern.compile(shape), words, reading);
    }

    @Override
    public T parse(String text) throws InvalidValueException {
        if (!shape.matcher(text).matches()) {
            throw new InvalidValueException("'" + Excerpt.of(text) + "' is not " + words);
        }
        return reading.apply(text);
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string").field("pattern", "^(?:" + shape.pattern() + ")$");
    }
}
