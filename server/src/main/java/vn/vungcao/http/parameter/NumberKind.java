package vn.vungcao.http.parameter;

import java.util.regex.Pattern;
import vn.vungcao.encode.JsonWriter;

/** A number in the closed range. */
public record NumberKind(double smallest, double largest) implements ParameterKind<Double> {
    /** Clients print doubles with up to 17 significant digits and sometimes an exponent: 21.3000000000000007, 1e-05. */
    private static final Pattern SHAPE =
            Pattern.compile("[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");

    public static NumberKind any() {
        return new NumberKind(-1e15, 1e15);
    }

    @Override
    public Double parse(String text) throws InvalidValueException {
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValueException("'" + Excerpt.of(text) + "' is no number (a point before decimals)");
        }
        double number = Double.parseDouble(text);
        if (number < smallest || number > largest) {
            throw new InvalidValueException(text + " is not between " + smallest + " and " + largest);
        }
        return number + 0.0;
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "number").field("minimum", smallest, 6).field("maximum", largest, 6);
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.value(Double.parseDouble(text), 15);
    }
}
