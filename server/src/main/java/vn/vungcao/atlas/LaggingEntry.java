package vn.vungcao.atlas;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminUnit;

/** A unit with its assessment against each target that speaks of it. There are hundreds of thousands of pairs: they stand in an array. */
final class LaggingEntry {
    private final AdminUnit unit;
    private final List<Target> targets;
    private final UnitAssessment[] against;
    private int laggingOn;

    /** @param targets those asked about, in the order asked */
    LaggingEntry(AdminUnit unit, List<Target> targets) {
        this.unit = unit;
        this.targets = targets;
        this.against = new UnitAssessment[targets.size()];
    }

    AdminUnit unit() {
        return unit;
    }

    /** @param target place of the target among those asked about */
    void put(int target, UnitAssessment assessment) {
        against[target] = assessment;
        laggingOn += assessment.assessment().standing().lags() ? 1 : 0;
    }

    /** {@code null} for a target that does not speak of the unit. */
    UnitAssessment against(int target) {
        return against[target];
    }

    int laggingOn() {
        return laggingOn;
    }

    Stream<UnitAssessment> assessments() {
        return Stream.of(against).filter(assessment -> assessment != null);
    }

    /** By id of the target, in the order asked; without the targets that do not speak of the unit. */
    Map<String, UnitAssessment> byTarget() {
        return new ByTarget();
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
        for (int target = 0; target < against.length; target++) {
            if (against[target] != null && condition.test(against[target])) {
                ids = ids.isEmpty() ? new ArrayList<>() : ids;
                ids.add(targets.get(target).id());
            }
        }
        return ids;
    }

    /** Of every target that is not met, whether the unit lags on it or is on track. */
    double gapCount() {
        double sum = 0;
        for (UnitAssessment assessment : against) {
            double figure = assessment == null ? Double.NaN : RankBy.GAP_COUNT.of(assessment);
            sum += Double.isNaN(figure) ? 0 : figure;
        }
        return RankFigure.rounded(sum);
    }

    private final class ByTarget extends AbstractMap<String, UnitAssessment> {
        @Override
        public Set<Entry<String, UnitAssessment>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, UnitAssessment>> iterator() {
                    return IntStream.range(0, against.length)
                            .filter(target -> against[target] != null)
                            .mapToObj(target -> Map.entry(targets.get(target).id(), against[target]))
                            .iterator();
                }

                @Override
                public int size() {
                    return (int) assessments().count();
                }
            };
        }
    }
}
