package vn.vungcao.http.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.vungcao.encode.JsonWriter;

/** One of a few names. */
public record ChoiceKind<T>(Map<String, T> choices) implements ParameterKind<T> {

    public static <E> ChoiceKind<E> of(E[] values, Function<E, String> id) {
        return of(Arrays.asList(values), id);
    }

    public static <E> ChoiceKind<E> of(List<E> values, Function<E, String> id) {
        Map<String, E> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(id.apply(value), value));
        return new ChoiceKind<>(choices);
    }

    public static ChoiceKind<Boolean> flag() {
        return of(List.of(true, false), String::valueOf);
    }

    public static ChoiceKind<String> of(String... names) {
        return of(names, Function.identity());
    }

    @Override
    public T parse(String text) throws InvalidValueException {
        if (!choices.containsKey(text)) {
            throw new InvalidValueException(
                    "'" + Excerpt.of(text) + "' is not one of the allowed values", List.copyOf(choices.keySet()));
        }
        return choices.get(text);
    }

    @Override
    public void schema(JsonWriter json) {
        if (choices.containsValue(true)) {
            json.field("type", "boolean");
        } else {
            json.field("type", "string").strings("enum", choices.keySet());
        }
    }

    @Override
    public void example(JsonWriter json, String text) {
        if (choices.get(text) instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(text);
        }
    }
}
