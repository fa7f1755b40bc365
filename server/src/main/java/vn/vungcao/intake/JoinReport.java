package vn.vungcao.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

/**
 * How rows or features met the units: the four lists of OGC API – Joins.
 *
 * @param matched rows or features that found their unit
 * @param unitsWithoutData units that the import says nothing of
 * @param rowsWithoutUnit rows or features whose key is no unit
 * @param duplicateKeys keys that stand more than once
 * @param joinedBy how many rows found their unit in which way; empty where there is but one way
 * @param namedJoins the rows that found their unit otherwise than by its code or its very name
 */
public record JoinReport(
        int matched,
        List<UnitsWithoutData> unitsWithoutData,
        List<RowWithoutUnit> rowsWithoutUnit,
        List<DuplicateKey> duplicateKeys,
        Map<JoinedBy, Integer> joinedBy,
        List<NamedJoin> namedJoins) {
    /** For imports that join nothing. */
    public static final JoinReport NONE = new JoinReport(0, List.of(), List.of(), List.of());

    public JoinReport {
        unitsWithoutData = List.copyOf(unitsWithoutData);
        rowsWithoutUnit = List.copyOf(rowsWithoutUnit);
        duplicateKeys = List.copyOf(duplicateKeys);
        joinedBy = Collections.unmodifiableMap(new TreeMap<>(joinedBy));
        namedJoins = List.copyOf(namedJoins);
    }

    /** Of an import that finds units by their codes alone. */
    public JoinReport(
            int matched,
            List<UnitsWithoutData> unitsWithoutData,
            List<RowWithoutUnit> rowsWithoutUnit,
            List<DuplicateKey> duplicateKeys) {
        this(matched, unitsWithoutData, rowsWithoutUnit, duplicateKeys, Map.of(), List.of());
    }

    /**
     * A row that found its unit by a name.
     *
     * @param given as it stands in the table
     * @param name of the unit that it was joined to
     * @param score how near the two are, 1 where they are the same but for marks
     */
    public record NamedJoin(Place place, String given, UnitCode unit, String name, JoinedBy how, double score) {}

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
