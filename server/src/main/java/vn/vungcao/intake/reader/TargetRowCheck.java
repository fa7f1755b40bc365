package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.intake.CellException;
import vn.vungcao.intake.RowReader;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;

/** What has to agree within one row of targets; each fault with the column that has to be corrected. */
final class TargetRowCheck {
    private final RowReader row;

    TargetRowCheck(RowReader row) {
        this.row = row;
    }

    void run() {
        years();
        value();
        scope();
    }

    private void years() {
        int horizon = row.integer("horizon_year");
        int baseline = row.integer("baseline_year");
        if (horizon <= baseline) {
            throw new CellException(
                    "horizon_year",
                    "the horizon " + horizon + " is not after the baseline " + baseline,
                    "write the year in which the target must be met, and in baseline_year an earlier one");
        }
    }

    private void value() {
        TargetComparator comparator = row.oneOf("comparator", TargetComparator.values(), TargetComparator::id);
        Optional<Double> value = row.findNumber("value");
        Optional<Double> high = row.findNumber("value_high");
        boolean judged = row.label("not_assessable").isEmpty();
        if (value.isEmpty() && judged && comparator != TargetComparator.ELIMINATE) {
            throw new CellException(
                    "value",
                    "there is no value for the comparator " + comparator.id(),
                    "fill in the value, or say in not_assessable_vi and not_assessable_en why there is none");
        }
        if (comparator != TargetComparator.RANGE) {
            return;
        }
        if (value.isEmpty() || high.isEmpty()) {
            throw new CellException(
                    "value_high", "a range needs both ends", "write the lower end in value, the upper in value_high");
        }
        if (value.get() > high.get()) {
            throw new CellException(
                    "value_high",
                    "the range " + row.text("value") + ".." + row.text("value_high") + " is upside down",
                    "write the lower end in value, the upper in value_high");
        }
    }

    private void scope() {
        List<AdminLevel> levels = row.manyOf("levels", AdminLevel.values(), AdminLevel::id);
        if (levels.isEmpty()) {
            throw new CellException(
                    "levels", "the cell is empty", "name the levels at which the clause binds, as commune;province");
        }
        TargetScope scope =
                row.findOneOf("scope", TargetScope.values(), TargetScope::id).orElse(TargetScope.ALL);
        if (levels.stream().noneMatch(level -> level.compareTo(scope.level()) >= 0)) {
            throw new CellException(
                    "scope",
                    "the scope " + scope.id() + " is of units of level "
                            + scope.level().id()
                            + ", and the target binds only at "
                            + levels.stream().map(AdminLevel::id).collect(Collectors.joining(", ")),
                    "add " + scope.level().id() + " to levels, or choose another scope");
        }
    }
}
