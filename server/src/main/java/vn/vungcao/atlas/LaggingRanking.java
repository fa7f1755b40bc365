package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Label;
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

    private final List<AssessmentTable> tables;
    private boolean exact = true;
    private boolean ranged = true;

    private LaggingRanking(LaggingQuestion question, List<AssessmentTable> tables) {
        this.question = question;
        this.tables = tables;
        this.figure = new RankFigure(question.by());
        this.largest = new double[tables.size()];
        List<LaggingEntry> read = List.of();
        for (int target = 0; target < tables.size(); target++) {
            coverage.put(tables.get(target).target().id(), tables.get(target).coverage());
            read = read(target, read);
        }
        this.entries = read;
    }

    /**
     * Looks at each assessment of a table once.
     *
     * @param before the units of the tables before
     * @return with those of this one
     */
    private List<LaggingEntry> read(int target, List<LaggingEntry> before) {
        List<UnitAssessment> units = tables.get(target).units();
        List<LaggingEntry> read = new ArrayList<>(Math.max(before.size(), units.size()));
        int next = 0;
        for (int position = 0; position < units.size(); position++) {
            UnitAssessment assessed = units.get(position);
            AdminUnit unit = assessed.unit();
            while (next < before.size() && comesBefore(before.get(next).unit(), unit)) {
                read.add(before.get(next++));
            }
            boolean known = next < before.size() && isSame(before.get(next).unit(), unit);
            LaggingEntry entry = known ? before.get(next++) : new LaggingEntry(unit, tables);
            read.add(entry);
            read(target, position, assessed, entry);
        }
        read.addAll(before.subList(next, before.size()));
        return read;
    }

    private static boolean isSame(AdminUnit a, AdminUnit b) {
        return a == b || a.code().equals(b.code());
    }

    private static boolean comesBefore(AdminUnit a, AdminUnit b) {
        return a != b && a.code().compareTo(b.code()) < 0;
    }

    private void read(int target, int position, UnitAssessment assessed, LaggingEntry entry) {
        double ranked = figure.of(assessed);
        entry.put(target, position, assessed, ranked);
        largest[target] = Math.max(largest[target], ranked);
        exact = exact && figure.exact(assessed);
        ranged = ranged && (tables.size() > 1 || figure.ranged(assessed));
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
            double one = entry.figure(target);
            if (one > 0) {
                sum += largest.length == 1 ? one : one / largest[target];
            }
        }
        return RankFigure.rounded(sum);
    }

    private Optional<Label> noRange() {
        if (question.targets().size() > 1) {
            return exact ? Optional.empty() : Optional.of(SEVERAL_UNCERTAIN);
        }
        return ranged ? Optional.empty() : Optional.of(NOT_COUNTED);
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
        List<UnitAssessment> units = tables.get(0).units();
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
                .filter(entry -> !entry.hasAllData())
                .map(entry -> new UnitWithoutData(entry.unit(), entry.withoutData()))
                .toList();
    }

    private List<UnitThatMayLag> mayLag() {
        return entries.stream()
                .filter(entry -> entry.laggingOn() < question.k() && entry.mayLagOnSoMany() >= question.k())
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
