package vn.vungcao.intake;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.wording.Wording;

/**
 * What somebody allows beyond the strict reading of an observation table.
 *
 * @param sumDuplicates whether rows of one unit, indicator and year are added up rather than refused
 * @param padCodes whether codes that lost their leading zero are taken
 * @param missingMarks texts that stand for a missing value, for example {@code -}
 * @param decimals the decimal mark; found out from the table when empty
 * @param level of units that a name alone does not tell
 * @param nearNames how near a name must be to be taken for that of a unit, above 0 to 1; empty: only the same name will do
 * @param warningsStop whether a warning stops the import, as an error does
 */
public record ObservationRules(
        boolean sumDuplicates,
        boolean padCodes,
        Set<String> missingMarks,
        Optional<DecimalMark> decimals,
        Optional<AdminLevel> level,
        OptionalDouble nearNames,
        boolean warningsStop) {
    public static final ObservationRules STRICT = new ObservationRules(false, false, Set.of(), Optional.empty());

    public ObservationRules {
        missingMarks = Set.copyOf(missingMarks);
        if (nearNames.isPresent() && !(nearNames.getAsDouble() > 0.5 && nearNames.getAsDouble() <= 1)) {
            throw new SettingsException(Wording.of(
                    "--accept-names: mức %s không trên 0,5 và không quá 1",
                    "--accept-names: a score of %s is not above 0.5 and at most 1",
                    Wording.number(nearNames.getAsDouble())));
        }
    }

    /** Nothing is allowed with names, and warnings stop nothing. */
    public ObservationRules(
            boolean sumDuplicates, boolean padCodes, Set<String> missingMarks, Optional<DecimalMark> decimals) {
        this(sumDuplicates, padCodes, missingMarks, decimals, Optional.empty(), OptionalDouble.empty(), false);
    }

    /** The same for a table whose numbers have a decimal point and whose header may tell the level of its units. */
    public ObservationRules forOfficeTable(Optional<AdminLevel> headerLevel) {
        return new ObservationRules(
                sumDuplicates,
                padCodes,
                missingMarks,
                Optional.of(DecimalMark.POINT),
                level.or(() -> headerLevel),
                nearNames,
                warningsStop);
    }
}
