package vn.vungcao.intake;

import java.util.List;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

/**
 * How rows or features met the units: the four lists of OGC API – Joins.
 *
 * @param matched rows or features that found their unit
 * @param unitsWithoutData units that the import says nothing of
 * @param rowsWithoutUnit rows or features whose key is no unit
 * @param duplicateKeys keys that stand more than once
 */
public record JoinReport(
        int matched,
        List<UnitsWithoutData> unitsWithoutData,
        List<RowWithoutUnit> rowsWithoutUnit,
        List<DuplicateKey> duplicateKeys) {
    /** For imports that join nothing. */
    public static final JoinReport NONE = new JoinReport(0, List.of(), List.of(), List.of());

    public JoinReport {
        unitsWithoutData = List.copyOf(unitsWithoutData);
        rowsWithoutUnit = List.copyOf(rowsWithoutUnit);
        duplicateKeys = List.copyOf(duplicateKeys);
    }

    /**
     * Units of one vintage and level that have no row.
     *
     * @param subject indicator and year, for example {@code poverty_rate 2024}; empty for boundaries
     * @param of how many units the vintage has at that level
     */
    public record UnitsWithoutData(String subject, String vintage, AdminLevel level, int of, List<UnitCode> units) {
        public UnitsWithoutData {
            units = List.copyOf(units);
        }
    }

    /** @param key what the row gives as its unit */
    public record RowWithoutUnit(Place place, String key) {}

    /** @param key the unit, with indicator and year where they belong to the key */
    public record DuplicateKey(String key, List<Place> places) {
        public DuplicateKey {
            places = List.copyOf(places);
        }
    }
}
