package vn.vungcao.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vungcao.unit.UnitCode;

/**
 * Which group of the provider has which role here. The first line of which a person has the group holds.
 *
 * @param boundaries the boundary vintage in which codes of units are read; empty when nobody is bound
 */
public record RoleMapping(List<Line> lines, Optional<String> boundaries) {
    private static final String BY_CLAIM = "claim";

    public RoleMapping {
        lines = List.copyOf(lines);
    }

    /**
     * A group and what it may.
     *
     * @param unit code of the unit to which its editors are bound, or {@code claim}: each to that of his claim; empty for none
     */
    public record Line(String group, Role role, Optional<String> unit) {}

    /**
     * @param text {@code GROUP=ROLE}, by semicolons; a group may have a {@code =} itself, a role has none. {@code editor@CODE}
     *     binds to a unit, {@code editor@claim} to that of the person
     * @throws IllegalArgumentException with what to write
     */
    public static RoleMapping parse(String text, Optional<String> boundaries) {
        List<Line> lines = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                lines.add(line(part.strip()));
            }
        }
        return new RoleMapping(lines, boundaries);
    }

    private static Line line(String text) {
        int equals = text.lastIndexOf('=');
        String[] right = text.substring(equals + 1).strip().split("@", 2);
        Optional<Role> role = Role.find(right[0].strip()).filter(known -> known != Role.PUBLIC);
        if (equals < 1 || role.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no group with its role: write GROUP=ROLE, by semicolons," + " with a role of "
                            + String.join(", ", Role.given()));
        }
        Optional<String> unit = right.length == 1 ? Optional.empty() : Optional.of(right[1].strip());
        if (unit.isPresent() && role.get() != Role.EDITOR) {
            throw new IllegalArgumentException("'" + text + "': only an editor is bound to a unit");
        }
        if (unit.filter(code -> !code.equals(BY_CLAIM) && UnitCode.find(code).isEmpty())
                .isPresent()) {
            throw new IllegalArgumentException(
                    "'" + text + "': write the code of a unit after the @, or claim for that of the person");
        }
        return new Line(text.substring(0, equals).strip(), role.get(), unit);
    }

    /** Whether somebody is bound to a unit, so that the boundaries of its code must be known. */
    public boolean binds() {
        return lines.stream().anyMatch(line -> line.unit().isPresent());
    }

    /** Whether somebody is bound to the unit of his claim. */
    public boolean bindsByClaim() {
        return lines.stream().anyMatch(line -> line.unit().equals(Optional.of(BY_CLAIM)));
    }

    /**
     * What a person of these groups may.
     *
     * @param claimed the code of the person's own unit, as the provider tells it
     * @throws ProviderRefusedException for who is in no group that has a role, or lacks the unit to be bound to
     */
    public Grant grant(Collection<String> groups, Optional<String> claimed) throws ProviderRefusedException {
        Line line = lines.stream()
                .filter(one -> groups.contains(one.group()))
                .findFirst()
                .orElseThrow(
                        () -> new ProviderRefusedException(ProviderRefusal.NO_ROLE, "is in no group that has a role"));
        if (line.unit().isEmpty()) {
            return Grant.of(line.role());
        }
        Optional<String> code = line.unit().get().equals(BY_CLAIM) ? claimed : line.unit();
        UnitCode unit = code.flatMap(UnitCode::find)
                .orElseThrow(() -> new ProviderRefusedException(
                        ProviderRefusal.NO_UNIT, "the provider tells no unit that " + line.group() + " is bound to"));
        return new Grant(line.role(), Optional.of(new Scope(unit, boundaries.orElseThrow())));
    }
}
