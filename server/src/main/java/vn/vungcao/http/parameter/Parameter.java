package vn.vungcao.http.parameter;

import java.util.Objects;

/**
 * A parameter of a route.
 *
 * @param fallback value, as text, that holds when it is not given; empty when there is none to name
 * @param example a value that works, as text
 */
public record Parameter<T>(
        String name,
        Place place,
        boolean required,
        ParameterKind<T> kind,
        String description,
        String fallback,
        String example) {

    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY
    }

    public Parameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(fallback);
        Objects.requireNonNull(example);
    }

    public static <T> Parameter<T> path(String name, ParameterKind<T> kind, String description, String example) {
        return new Parameter<>(name, Place.PATH, true, kind, description, "", example);
    }

    public static <T> Parameter<T> required(String name, ParameterKind<T> kind, String description, String example) {
        return new Parameter<>(name, Place.QUERY, true, kind, description, "", example);
    }

    public static <T> Parameter<T> optional(String name, ParameterKind<T> kind, String description, String example) {
        return new Parameter<>(name, Place.QUERY, false, kind, description, "", example);
    }

    /** The same, with the value that holds when it is not given. */
    public Parameter<T> withFallback(String text) {
        return new Parameter<>(name, place, required, kind, description, text, example);
    }
}
