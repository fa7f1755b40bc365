package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.UnitCode;

/** Adds up gap counts kind by kind, as {@link GapSum} says. */
final class GapSums {
    private final double percent;
    private final Map<Label, Kind> kinds = new LinkedHashMap<>();

    /** Indicator → unit → the most that a target asks for. */
    private record Kind(Set<String> targets, Map<String, Map<UnitCode, Double>> gaps, Set<UnitCode> uncounted) {
        Map<UnitCode, Double> perUnit() {
            Map<UnitCode, Double> sums = new HashMap<>();
            gaps.values().forEach(units -> units.forEach((unit, gap) -> sums.merge(unit, gap, Double::sum)));
            return sums;
        }
    }

    private GapSums(double percent) {
        this.percent = percent;
    }

    /** @param percent of each sum that the fewest units shall hold */
    static List<GapSum> of(Atlas atlas, List<AssessmentTable> tables, double percent) {
        GapSums sums = new GapSums(percent);
        for (AssessmentTable table : tables) {
            sums.add(atlas.findIndicator(table.target().indicator()).orElseThrow(), table);
        }
        return sums.list();
    }

    private void add(Indicator indicator, AssessmentTable table) {
        if (indicator.measureType() != MeasureType.RATIO && indicator.measureType() != MeasureType.COUNT) {
            return;
        }
        Kind kind = kinds.computeIfAbsent(
                counted(indicator), label -> new Kind(new LinkedHashSet<>(), new HashMap<>(), new LinkedHashSet<>()));
        kind.targets.add(table.target().id());
        Map<UnitCode, Double> gaps = kind.gaps.computeIfAbsent(indicator.code(), code -> new HashMap<>());
        for (UnitAssessment unit : table.units()) {
            double gap = unit.assessment().gapCount();
            if (!Double.isNaN(gap)) {
                gaps.merge(unit.unit().code(), gap, Math::max);
            } else if (unmet(unit.assessment().standing())) {
                kind.uncounted.add(unit.unit().code());
            }
        }
    }

    private static boolean unmet(Standing standing) {
        return standing.lags() || standing == Standing.ON_TRACK;
    }

    /** Where the catalogue does not name the members, the indicator's own name says what is counted. */
    private static Label counted(Indicator indicator) {
        Label members = indicator.measureType() == MeasureType.RATIO ? indicator.denominator() : indicator.numerator();
        return members.isEmpty() ? indicator.name() : members;
    }

    private List<GapSum> list() {
        List<GapSum> list = new ArrayList<>();
        kinds.forEach((label, kind) -> {
            Map<UnitCode, Double> perUnit = kind.perUnit();
            list.add(new GapSum(
                    label,
                    List.copyOf(kind.targets),
                    perUnit.values().stream().mapToDouble(Double::doubleValue).sum(),
                    kind.uncounted.size(),
                    GapHolders.fewest(perUnit, percent)));
        });
        return list;
    }
}
