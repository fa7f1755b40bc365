package vn.vungcao.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small unit trees for tests, one unit a line. */
public final class Units {
    public static final BoundaryVintage V2020 = new BoundaryVintage(
            "2020", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2025, 7, 1)), "Resolution 815");
    public static final BoundaryVintage V2025 =
            new BoundaryVintage("2025", LocalDate.of(2025, 7, 1), Optional.empty(), "Resolution 1661");

    private Units() {}

    /** @param lines {@code code | kind | name without its kind | parent or nothing | other names, by ; or nothing} */
    public static UnitTree tree(BoundaryVintage vintage, String... lines) {
        List<AdminUnit> units = new ArrayList<>();
        for (String line : lines) {
            String[] field = (line + " | | | |").split("\\|");
            String kind = field[1].strip();
            String first = kind.substring(0, 1).toUpperCase() + kind.substring(1);
            units.add(new AdminUnit(
                    vintage.id(),
                    new UnitCode(field[0].strip()),
                    first + " " + field[2].strip(),
                    kind,
                    Optional.of(field[3].strip()).filter(p -> !p.isEmpty()).map(UnitCode::new),
                    field[4].isBlank() ? List.of() : List.of(field[4].strip().split("\\s*;\\s*"))));
        }
        return new UnitTree(vintage, units);
    }
}
