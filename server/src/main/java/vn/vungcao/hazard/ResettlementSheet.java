package vn.vungcao.hazard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is known of the resettlement of one unit in one year, by hazard and form. Immutable. */
public final class ResettlementSheet {
    /** @param form empty for households at risk and for plans that do not tell their form */
    public record Cell(Hazard hazard, Optional<ResettlementForm> form) {}

    private final Map<Cell, ResettlementCounts> cells;

    private ResettlementSheet(Map<Cell, ResettlementCounts> cells) {
        this.cells = cells;
    }

    public static ResettlementSheet of(List<ResettlementProgress> rows) {
        Map<Cell, ResettlementCounts> cells = new LinkedHashMap<>();
        rows.forEach(row ->
                cells.merge(new Cell(row.hazard(), row.form()), ResettlementCounts.of(row), ResettlementCounts::plus));
        return new ResettlementSheet(cells);
    }

    public static ResettlementSheet sum(List<ResettlementSheet> parts) {
        Map<Cell, ResettlementCounts> cells = new LinkedHashMap<>();
        parts.forEach(
                part -> part.cells.forEach((cell, counts) -> cells.merge(cell, counts, ResettlementCounts::plus)));
        return new ResettlementSheet(cells);
    }

    public ResettlementSheet only(Predicate<Cell> wanted) {
        Map<Cell, ResettlementCounts> kept = new LinkedHashMap<>(cells);
        kept.keySet().removeIf(wanted.negate());
        return new ResettlementSheet(kept);
    }

    /** The cells for which it holds, added up; unknown when there are none. */
    public ResettlementCounts total(Predicate<Cell> wanted) {
        return cells.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(ResettlementCounts.UNKNOWN, ResettlementCounts::plus);
    }
}
