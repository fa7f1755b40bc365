package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.Optional;
import vn.vungcao.unit.AdminUnit;

/**
 * A unit that is on a list, or left it.
 *
 * @param on the day on which it came onto the list, or left it
 * @param decision what put it there, or took it off where that is known: a decision that gave it another status on that day
 */
public record ListedUnit(AdminUnit unit, LocalDate on, Optional<String> decision) {}
