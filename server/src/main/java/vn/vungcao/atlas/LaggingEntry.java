package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/** A unit with its assessment against each target that speaks of it, in the order of the targets. */
record LaggingEntry(AdminUnit unit, Map<String, UnitAssessment> targets) {
    int laggingOn() {
        int count = 0;
        for (UnitAssessment target : targets.values()) {
            count += target.assessment().standing().lags() ? 1 : 0;
        }
        return count;
    }

    /** The targets on which it lags, or may lag within the bounds of its values. */
    List<String> mayLagOn() {
        return targetsThat(a -> a.margin().worst().lags());
    }

    List<String> standing(Standing standing) {
        return targetsThat(a -> a.assessment().standing() == standing);
    }

    private List<String> targetsThat(Predicate<UnitAssessment> condition) {
        List<String> ids = List.of();
        for (Map.Entry<String, UnitAssessment> target : targets.entrySet()) {
            if (condition.test(target.getValue())) {
                ids = ids.isEmpty() ? new ArrayList<>() : ids;
                ids.add(target.getKey());
            }
        }
        return ids;
    }

    /** Of every target that is not met, whether the unit lags on it or is on track. */
    double gapCount() {
        return RankFigure.rounded(targets.values().stream()
                .mapToDouble(RankBy.GAP_COUNT::of)
                .filter(figure -> !Double.isNaN(figure))
                .sum());
    }
}
