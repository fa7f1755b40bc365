package vn.vungcao.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/**
 * A named edition of the whole unit tree, in force on the half-open interval [validFrom, validTo).
 *
 * @param validTo first day on which it is no longer in force; empty while it is
 * @param source the legal act
 */
public record BoundaryVintage(String id, LocalDate validFrom, Optional<LocalDate> validTo, Label source) {
    /** An edition whose source reads the same in both languages. */
    public BoundaryVintage(String id, LocalDate validFrom, Optional<LocalDate> validTo, String source) {
        this(id, validFrom, validTo, Label.inBoth(source));
    }

    public BoundaryVintage {
        Objects.requireNonNull(source);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a boundary vintage needs an id");
        }
        if (validTo.isPresent() && !validFrom.isBefore(validTo.get())) {
            throw new IllegalArgumentException(
                    "vintage " + id + ": from " + validFrom + " is not before to " + validTo.get());
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(validFrom) && validTo.map(date::isBefore).orElse(true);
    }
}
