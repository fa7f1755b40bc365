package vn.vungcao.intake;

import java.util.Objects;

/** A value and where it was read, so that a later check can still say the row. */
public record Entry<T>(T value, Place place) {
    public Entry {
        Objects.requireNonNull(value);
        Objects.requireNonNull(place);
    }
}
