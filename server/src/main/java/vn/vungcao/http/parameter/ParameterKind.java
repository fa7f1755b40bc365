package vn.vungcao.http.parameter;

import vn.vungcao.encode.JsonWriter;

/** Reads the text of a parameter and describes what it accepts. */
public interface ParameterKind<T> {
    /** @throws InvalidValueException saying what is wrong with the text and what would be right */
    T parse(String text) throws InvalidValueException;

    /** Writes the members of its OpenAPI 3.0 schema into the object that is open. */
    void schema(JsonWriter json);

    /** Writes an example, given as text, as a value of the schema. */
    default void example(JsonWriter json, String text) {
        json.value(text);
    }
}
