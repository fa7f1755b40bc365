package vn.vungcao.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.intake.CellException;
import vn.vungcao.intake.RowReader;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.wording.Wording;

/** What has to agree within one row of targets; each fault with the column that has to be corrected. */
final class TargetRowCheck {
    private static final Wording BOTH_ENDS = Wording.of(
            "viết đầu thấp ở value, đầu cao ở value_high", "write the lower end in value, the upper in value_high");

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
                    Wording.of(
                            "năm đích %s không sau năm gốc %s",
                            "the horizon %s is not after the baseline %s", horizon, baseline),
                    Wording.of(
                            "viết năm phải đạt chỉ tiêu, và năm sớm hơn ở baseline_year",
                            "write the year in which the target must be met, and in baseline_year an earlier one"));
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
                    Wording.of(
                            "không có giá trị cho phép so sánh %s",
                            "there is no value for the comparator %s", comparator.id()),
                    Wording.of(
                            "điền giá trị, hoặc nêu ở not_assessable_vi và not_assessable_en vì sao không có",
                            "fill in the value, or say in not_assessable_vi and not_assessable_en why there is none"));
        }
        if (comparator != TargetComparator.RANGE) {
            return;
        }
        if (value.isEmpty() || high.isEmpty()) {
            throw new CellException(
                    "value_high", Wording.of("một khoảng cần hai đầu", "a range needs both ends"), BOTH_ENDS);
        }
        if (value.get() > high.get()) {
            throw new CellException(
                    "value_high",
                    Wording.of(
                            "khoảng %s..%s bị ngược",
                            "the range %s..%s is upside down", row.text("value"), row.text("value_high")),
                    BOTH_ENDS);
        }
    }

    private void scope() {
        List<AdminLevel> levels = row.manyOf("levels", AdminLevel.values(), AdminLevel::id);
        if (levels.isEmpty()) {
            throw new CellException(
                    "levels",
                    Wording.of("ô để trống", "the cell is empty"),
                    Wording.of(
                            "nêu các cấp mà điều khoản ràng buộc, như commune;province",
                            "name the levels at which the clause binds, as commune;province"));
        }
        TargetScope scope =
                row.findOneOf("scope", TargetScope.values(), TargetScope::id).orElse(TargetScope.ALL);
        if (levels.stream().noneMatch(level -> level.compareTo(scope.level()) >= 0)) {
            throw new CellException(
                    "scope",
                    Wording.of(
                            "phạm vi %s gồm đơn vị cấp %s, mà chỉ tiêu chỉ ràng buộc ở %s",
                            "the scope %s is of units of level %s, and the target binds only at %s",
                            scope.id(),
                            scope.level().id(),
                            levels.stream().map(AdminLevel::id).collect(Collectors.joining(", "))),
                    Wording.of(
                            "thêm %s vào levels, hoặc chọn phạm vi khác",
                            "add %s to levels, or choose another scope",
                            scope.level().id()));
        }
    }
}
