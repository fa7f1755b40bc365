package vn.vungcao.http.ogc.tiles;

import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.parameter.ParameterKind;
import vn.vungcao.http.problem.Failure;

/**
 * A number in the path of a tile. What is no number is malformed (400), while a number that no tile has is a tile that is not
 * there (404).
 */
record TileNumberKind(String name) implements ParameterKind<Integer> {
    /** Larger than any number of a tile. */
    private static final int TOO_LARGE = Integer.MAX_VALUE;

    @Override
    public Integer parse(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Failure.BadParameter(name, "must be a whole number from 0, without a sign");
        }
        return text.length() > 9 ? TOO_LARGE : Integer.parseInt(text);
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "integer").field("minimum", 0);
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.value(Long.parseLong(text));
    }
}
