package vn.vungcao.http.parameter;

import vn.vungcao.encode.JsonWriter;

/** A property to sort by, ascending; a minus before it turns the order round. */
public record SortKind() implements ParameterKind<SortKind.Key> {
    private static final TextKind NAME = new TextKind(100);

    /** @param property name of the column */
    public record Key(String property, boolean descending) {}

    @Override
    public Key parse(String text) throws InvalidValueException {
        // a plus in a query string is read as a blank
        boolean signed = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ");
        return new Key(NAME.parse(signed ? text.substring(1) : text), text.startsWith("-"));
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string").field("pattern", "^[+-]?.+$");
    }
}
