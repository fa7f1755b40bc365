package vn.vungcao.http.parameter;

import java.util.regex.Pattern;
import vn.vungcao.encode.JsonWriter;

/**
 * A whole number.
 *
 * @param clamped whether a number above the largest is taken as the largest, as OGC API – Features asks of {@code limit}
 */
public record IntegerKind(int smallest, int largest, boolean clamped) implements ParameterKind<Integer> {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

    public static IntegerKind between(int smallest, int largest) {
        return new IntegerKind(smallest, largest, false);
    }

    @Override
    public Integer parse(String text) throws InvalidValueException {
        if (!DIGITS.matcher(text).matches()) {
            throw new InvalidValueException("'" + Excerpt.of(text) + "' is no whole number");
        }
        long number = Long.parseLong(text);
        if (clamped && number > largest) {
            return largest;
        }
        if (number < smallest || number > largest) {
            throw new InvalidValueException(number + " is not between " + smallest + " and " + largest);
        }
        return (int) number;
    }

    @Override
    public void schema(JsonWriter json) {
        json.field("type", "integer").field("minimum", smallest);
        if (largest < Integer.MAX_VALUE) {
            json.field("maximum", largest);
        }
    }

    @Override
    public void example(JsonWriter json, String text) {
        json.value(Long.parseLong(text));
    }
}
