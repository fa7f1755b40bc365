package vn.vungcao.atlas;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/** A unit with its assessment against each target that speaks of it, in the order of the targets. */
record LaggingEntry(AdminUnit unit, Map<String, UnitAssessment> targets) {
    int laggingOn() {
        return targetsThat(a -> a.assessment().standing().lags()).size();
    }

    /** The targets on which it lags, or may lag within the bounds of its values. */
    List<String> mayLagOn() {
        return targetsThat(a -> a.margin().worst().lags());
    }

    List<String> standing(Standing standing) {
        return targetsThat(a -> a.assessment().standing() == standing);
    }

    private List<String> targetsThat(Predicate<UnitAssessment> condition) {
        return targets.entrySet().stream()
                .filter(target -> condition.test(target.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of every target that is not met, whether the unit lags on it or is on track. */
    double gapCount() {
        return RankFigure.rounded(targets.values().stream()
                .mapToDouble(RankBy.GAP_COUNT::of)
                .filter(figure -> !Double.isNaN(figure))
                .sum());
    }
}
