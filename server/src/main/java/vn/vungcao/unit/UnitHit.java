package vn.vungcao.unit;

import java.util.Objects;

/** A unit that a search found, with the edition it belongs to. */
public record UnitHit(AdminUnit unit, BoundaryVintage vintage, Match match) {
    public UnitHit {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(match);
    }
}
