package vn.vungcao.http.parameter;

import java.text.Normalizer;
import vn.vungcao.encode.JsonWriter;

/** Any text that is not blank, in composed letters (NFC), of at most so many characters. */
public record TextKind(int longest) implements ParameterKind<String> {
    @Override
    public String parse(String text) throws InvalidValueException {
        if (text.isBlank()) {
            throw new InvalidValueException("is empty");
        }
        if (text.length() > longest) {
            throw new InvalidValueException("has " + text.length() + " characters; the limit is " + longest);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "string").field("minLength", 1).field("maxLength", longest);
    }
}
