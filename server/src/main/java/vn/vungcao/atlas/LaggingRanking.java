package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/**
 * Answers lagging questions. With one target the units are ranked by its figure; with several first by the number of targets
 * they lag on, then by the sum of the figure over those targets, each divided by the
 * largest of its target so that all weigh alike.
 */
public final class LaggingRanking {
    private final LaggingQuestion question;
    private final Map<UnitCode, Entry> entries = new TreeMap<>();
    private final Map<String, DataCoverage> coverage = new LinkedHashMap<>();
    private final Map<String, Double> largest = new HashMap<>();

    private record Entry(AdminUnit unit, Map<String, UnitAssessment> targets) {
        int laggingOn() {
            return (int) targets.values().stream()
                    .filter(a -> a.assessment().standing().lags())
                    .count();
        }

        /** Of every target that is not met, whether the unit lags on it or is on track. */
        double gapCount() {
            return rounded(targets.values().stream()
                    .mapToDouble(RankBy.GAP_COUNT::of)
                    .filter(figure -> !Double.isNaN(figure))
                    .sum());
        }
    }

    /** To nine decimals, so that equal figures tie whatever way they were added up. */
    private static double rounded(double figure) {
        return Math.rint(figure * 1e9) / 1e9;
    }

    /**
     * What a unit is ranked by. With several targets each figure is divided by the largest of its target, for points, dollars
     * and households cannot be added.
     */
    private double figure(Entry entry) {
        double sum = 0;
        for (Map.Entry<String, UnitAssessment> target : entry.targets.entrySet()) {
            double figure = laggingFigure(target.getValue());
            if (figure > 0) {
                sum += question.targets().size() == 1 ? figure : figure / largest.get(target.getKey());
            }
        }
        return rounded(sum);
    }

    private double laggingFigure(UnitAssessment unit) {
        double figure = question.by().of(unit);
        return unit.assessment().standing().lags() && !Double.isNaN(figure) ? figure : 0;
    }

    private LaggingRanking(Atlas atlas, LaggingQuestion question) {
        this.question = question;
        TargetAssessor assessor = new TargetAssessor(atlas);
        for (Target target : question.targets()) {
            AssessmentTable table = assessor.assess(
                    target, question.year(), question.vintage(), question.level(), question.selection());
            coverage.put(target.id(), table.coverage());
            for (UnitAssessment unit : table.units()) {
                entries.computeIfAbsent(unit.unit().code(), c -> new Entry(unit.unit(), new LinkedHashMap<>()))
                        .targets
                        .put(target.id(), unit);
                largest.merge(target.id(), laggingFigure(unit), Math::max);
            }
        }
    }

    public static LaggingAnswer of(Atlas atlas, LaggingQuestion question) {
        LaggingRanking ranking = new LaggingRanking(atlas, question);
        return new LaggingAnswer(ranking.ranked(), ranking.withoutData(), ranking.fewest(), ranking.coverage);
    }

    private List<RankedUnit> ranked() {
        List<Entry> lagging = entries.values().stream()
                .filter(entry -> entry.laggingOn() >= question.k())
                .sorted(worstFirst().thenComparing(entry -> entry.unit.code()))
                .toList();
        List<RankedUnit> ranked = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < lagging.size(); i++) {
            Entry entry = lagging.get(i);
            if (i == 0 || worstFirst().compare(lagging.get(i - 1), entry) != 0) {
                rank = i + 1;
            }
            ranked.add(new RankedUnit(rank, entry.unit, entry.targets, entry.laggingOn()));
        }
        return ranked;
    }

    private Comparator<Entry> worstFirst() {
        return Comparator.comparingInt(Entry::laggingOn)
                .thenComparingDouble(this::figure)
                .reversed();
    }

    private List<UnitWithoutData> withoutData() {
        List<UnitWithoutData> units = new ArrayList<>();
        for (Entry entry : entries.values()) {
            List<String> targets = entry.targets.entrySet().stream()
                    .filter(e -> e.getValue().assessment().standing() == Standing.NO_DATA)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!targets.isEmpty()) {
                units.add(new UnitWithoutData(entry.unit, targets));
            }
        }
        return units;
    }

    /**
     * Taking the largest first gives the smallest set. The whole is the gap count of all units, those on track as well, as it
     * is for contributions. Over several targets each unit's gap counts are added.
     */
    private List<UnitCode> fewest() {
        if (question.fewest().isEmpty()) {
            return List.of();
        }
        List<Entry> bySize = entries.values().stream()
                .filter(entry -> entry.gapCount() > 0)
                .sorted(Comparator.comparingDouble(Entry::gapCount)
                        .reversed()
                        .thenComparing(entry -> entry.unit.code()))
                .toList();
        double whole = bySize.stream().mapToDouble(Entry::gapCount).sum();
        double wanted = whole * question.fewest().getAsDouble() / 100;
        List<UnitCode> units = new ArrayList<>();
        double held = 0;
        for (Entry entry : bySize) {
            if (held >= wanted * (1 - 1e-12)) {
                break;
            }
            held += entry.gapCount();
            units.add(entry.unit.code());
        }
        return units;
    }
}
