package vn.vungcao.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A dated legal status of a unit, given by a decision; never computed.
 *
 * @param kind one of {@code region_i}, {@code region_ii}, {@code region_iii}, {@code special_difficulty_commune},
 *     {@code special_difficulty_village}, {@code poor_district}, {@code ethnic_minority_area}, {@code new_rural}
 * @param decision the act that gave it
 * @param validTo first day on which it no longer holds
 */
public record Designation(
        String vintage, UnitCode unit, String kind, String decision, LocalDate validFrom, Optional<LocalDate> validTo) {
    public Designation {
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(decision);
        if (kind.isBlank()) {
            throw new IllegalArgumentException("designation of " + unit + " without a kind");
        }
        if (validTo.isPresent() && !validFrom.isBefore(validTo.get())) {
            throw new IllegalArgumentException("designation " + kind + " of " + unit + " ends before it begins");
        }
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && validTo.map(date::isBefore).orElse(true);
    }
}
