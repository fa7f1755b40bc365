package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/**
 * Answers lagging questions. With one target the units are ranked by its figure; with several first by the number of targets
 * they lag on, then by the sum of the figure over those targets, each divided by the largest of its target so that all weigh
 * alike.
 *
 * <p>With one target every rank has a {@link RankRange}. With several it has one only where every figure is exact: else the
 * largest figures, by which the others are divided, are as uncertain as those.
 */
public final class LaggingRanking {
    private static final Label SEVERAL_UNCERTAIN = new Label(
            "Với nhiều chỉ tiêu, khoảng thứ hạng chỉ xác định được khi mọi số liệu đều chính xác",
            "Over several targets a range of ranks can only be told where every figure is exact");

    private static final Label NOT_COUNTED = new Label(
            "Có đơn vị mà khoảng cách không đếm được ở một số giá trị trong khoảng sai số",
            "Some unit's gap cannot be counted at some of the values within its bounds");

    private final LaggingQuestion question;
    private final RankFigure figure;
    /** In ascending order of code. */
    private final List<LaggingEntry> entries;

    private final Map<String, DataCoverage> coverage = new LinkedHashMap<>();
    /** Of each target the largest figure, by which those of several targets are divided. */
    private final double[] largest;

    private LaggingRanking(LaggingQuestion question, List<AssessmentTable> tables) {
        this.question = question;
        this.figure = new RankFigure(question.by());
        this.largest = new double[tables.size()];
        Map<UnitCode, LaggingEntry> byCode = new HashMap<>();
        for (int target = 0; target < tables.size(); target++) {
            AssessmentTable table = tables.get(target);
            coverage.put(table.target().id(), table.coverage());
            for (UnitAssessment unit : table.units()) {
                byCode.computeIfAbsent(unit.unit().code(), c -> new LaggingEntry(unit.unit(), question.targets()))
                        .put(target, unit);
                largest[target] = Math.max(largest[target], figure.of(unit));
            }
        }
        entries = byCode.values().stream()
                .sorted(Comparator.comparing(entry -> entry.unit().code()))
                .toList();
    }

    public static LaggingAnswer of(Atlas atlas, LaggingQuestion question) {
        return of(question, question.units().assess(atlas, question.targets()));
    }

    /** @param tables one of each target asked about, in that order */
    static LaggingAnswer of(LaggingQuestion question, List<AssessmentTable> tables) {
        LaggingRanking ranking = new LaggingRanking(question, tables);
        Optional<Label> noRange = ranking.noRange();
        return new LaggingAnswer(
                ranking.ranked(noRange.isEmpty()),
                ranking.withoutData(),
                ranking.mayLag(),
                ranking.fewest(),
                ranking.coverage,
                noRange);
    }

    /**
     * What a unit is ranked by. With several targets each figure is divided by the largest of its target, for points, dollars
     * and households cannot be added.
     */
    private double figure(LaggingEntry entry) {
        double sum = 0;
        for (int target = 0; target < largest.length; target++) {
            UnitAssessment unit = entry.against(target);
            double one = unit == null ? 0 : figure.of(unit);
            if (one > 0) {
                sum += largest.length == 1 ? one : one / largest[target];
            }
        }
        return RankFigure.rounded(sum);
    }

    private Optional<Label> noRange() {
        if (question.targets().size() > 1) {
            return assessments().allMatch(figure::exact) ? Optional.empty() : Optional.of(SEVERAL_UNCERTAIN);
        }
        return assessments().allMatch(figure::ranged) ? Optional.empty() : Optional.of(NOT_COUNTED);
    }

    private Stream<UnitAssessment> assessments() {
        return entries.stream().flatMap(LaggingEntry::assessments);
    }

    /** What a unit is sorted by, worked out once. */
    private record Score(LaggingEntry entry, int laggingOn, double figure) {
        static final Comparator<Score> WORST_FIRST = Comparator.comparingInt(Score::laggingOn)
                .thenComparingDouble(Score::figure)
                .reversed();
    }

    private List<RankedUnit> ranked(boolean ranged) {
        List<Score> lagging = entries.stream()
                .map(entry -> new Score(entry, entry.laggingOn(), figure(entry)))
                .filter(score -> score.laggingOn >= question.k())
                .sorted(Score.WORST_FIRST.thenComparing(
                        score -> score.entry.unit().code()))
                .toList();
        Map<UnitCode, RankRange> ranges = question.targets().size() == 1 ? ranges() : Map.of();
        List<RankedUnit> ranked = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < lagging.size(); i++) {
            Score score = lagging.get(i);
            if (i == 0 || Score.WORST_FIRST.compare(lagging.get(i - 1), score) != 0) {
                rank = i + 1;
            }
            AdminUnit unit = score.entry.unit();
            Optional<RankRange> range = ranged
                    ? Optional.of(ranges.getOrDefault(unit.code(), new RankRange(rank, rank)))
                    : Optional.empty();
            ranked.add(new RankedUnit(rank, range, unit, score.entry.byTarget(), score.laggingOn));
        }
        return ranked;
    }

    /** Against the one target, over all units, those that do not lag as well: they may. */
    private Map<UnitCode, RankRange> ranges() {
        List<UnitAssessment> units = assessments().toList();
        RankRanges ranges = new RankRanges(
                units.stream().mapToDouble(figure::low).toArray(),
                units.stream().mapToDouble(figure::high).toArray());
        Map<UnitCode, RankRange> byCode = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            byCode.put(units.get(i).unit().code(), ranges.of(i));
        }
        return byCode;
    }

    private List<UnitWithoutData> withoutData() {
        return entries.stream()
                .filter(entry -> !entry.standing(Standing.NO_DATA).isEmpty())
                .map(entry -> new UnitWithoutData(entry.unit(), entry.standing(Standing.NO_DATA)))
                .toList();
    }

    private List<UnitThatMayLag> mayLag() {
        return entries.stream()
                .filter(entry ->
                        entry.laggingOn() < question.k() && entry.mayLagOn().size() >= question.k())
                .map(entry -> new UnitThatMayLag(entry.unit(), entry.mayLagOn()))
                .toList();
    }

    /**
     * The whole is the gap count of all units, those on track as well, as it is for contributions. Over several targets each
     * unit's gap counts are added.
     */
    private List<UnitCode> fewest() {
        if (question.fewest().isEmpty()) {
            return List.of();
        }
        Map<UnitCode, Double> gaps = new HashMap<>();
        entries.forEach(entry -> gaps.put(entry.unit().code(), entry.gapCount()));
        return GapHolders.fewest(gaps, question.fewest().getAsDouble());
    }
}
