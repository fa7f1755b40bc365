package vn.vungcao.intake.table;

import java.util.Optional;
import java.util.Set;
import vn.vungcao.intake.ColumnMapping;
import vn.vungcao.intake.DecimalMark;

/**
 * What somebody who imports a table says of it; what is left empty, the table must say.
 *
 * @param sheet name of the one that is meant
 * @param mapping columns and fixed values of fields; a fixed indicator or year chooses among the columns
 * @param decimals the decimal mark of numbers that are text
 * @param missingMarks texts that stand for a missing value
 */
public record TableRequest(
        Optional<String> sheet, ColumnMapping mapping, Optional<DecimalMark> decimals, Set<String> missingMarks) {
    public TableRequest {
        missingMarks = Set.copyOf(missingMarks);
    }
}
