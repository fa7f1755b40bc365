package vn.vungcao.http.parameter;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.encode.JsonWriter;

/** Values of one kind separated by commas, each once. */
public record ListKind<T>(ParameterKind<T> item, int most) implements ParameterKind<List<T>> {
    @Override
    public List<T> parse(String text) throws InvalidValueException {
        String[] parts = text.split(",", -1);
        if (parts.length > most) {
            throw new InvalidValueException("has " + parts.length + " values; the limit is " + most);
        }
        List<T> values = new ArrayList<>();
        for (String part : parts) {
            T value = item.parse(part);
            if (values.contains(value)) {
                throw new InvalidValueException("'" + Excerpt.of(part) + "' stands twice");
            }
            values.add(value);
        }
        return List.copyOf(values);
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "array").field("maxItems", most).object("items");
        item.schema(json);
        json.end();
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.array();
        for (String part : text.split(",")) {
            item.example(json, part);
        }
        json.end();
    }
}
