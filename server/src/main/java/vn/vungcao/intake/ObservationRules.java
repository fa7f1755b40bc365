package vn.vungcao.intake;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody allows beyond the strict reading of an observation table.
 *
 * @param sumDuplicates whether rows of one unit, indicator and year are added up rather than refused
 * @param padCodes whether codes that lost their leading zero are taken
 * @param missingMarks texts that stand for a missing value, for example {@code -}
 * @param decimals the decimal mark; found out from the table when empty
 */
public record ObservationRules(
        boolean sumDuplicates, boolean padCodes, Set<String> missingMarks, Optional<DecimalMark> decimals) {
    public static final ObservationRules STRICT = new ObservationRules(false, false, Set.of(), Optional.empty());

    public ObservationRules {
        missingMarks = Set.copyOf(missingMarks);
    }
}
