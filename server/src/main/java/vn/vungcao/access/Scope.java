package vn.vungcao.access;

import java.util.Objects;
import vn.vungcao.unit.UnitCode;

/**
 * The unit to which an editor is bound: imports may touch it and what lies in it, nothing else.
 *
 * @param boundaries the boundary vintage in which the code is read; a code alone is no key
 */
public record Scope(UnitCode unit, String boundaries) {
    public Scope {
        Objects.requireNonNull(unit);
        if (boundaries.isBlank()) {
            throw new IllegalArgumentException("a scope names a unit and its boundaries: codes were used again");
        }
    }

    @Override
    public String toString() {
        return unit + " on the boundaries of " + boundaries;
    }
}
