package vn.vungcao.http.parameter;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.encode.JsonWriter;

/**
 * west,south,east,north, or the corners in the order of the axes of another system; or with heights as third and sixth number,
 * which play no part.
 */
public record BboxKind() implements ParameterKind<Bounds> {
    private static final NumberKind NUMBER = NumberKind.any();

    @Override
    public Bounds parse(String text) throws InvalidValueException {
        List<Double> n = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            n.add(NUMBER.parse(part));
        }
        if (n.size() != 4 && n.size() != 6) {
            throw new InvalidValueException("has " + n.size() + " numbers; write west,south,east,north");
        }
        int half = n.size() / 2;
        return new Bounds(n.get(0), n.get(1), n.get(half), n.get(half + 1));
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "array").field("minItems", 4).field("maxItems", 6);
        json.object("items").field("type", "number").end();
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.array();
        for (String part : text.split(",")) {
            NUMBER.example(json, part);
        }
        json.end();
    }
}
