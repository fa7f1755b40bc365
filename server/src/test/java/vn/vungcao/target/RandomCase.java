package vn.vungcao.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.unit.AdminLevel;

/** A target of any comparator and a series of whole members, from a seed. Baseline 2020, horizon 2025. */
final class RandomCase {
    static final int BASELINE = 2020;
    static final int HORIZON = 2025;

    /** So many members of so many. */
    record Members(long n, long d) {
        Fraction value() {
            return Fraction.of(100 * n, d);
        }
    }

    final TargetComparator comparator;
    final int decimals;
    final BigDecimal goal;
    final BigDecimal high;
    final List<Integer> standards = new ArrayList<>();
    final TreeMap<Integer, Members> members = new TreeMap<>();
    final int year;

    RandomCase(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        comparator = TargetComparator.values()[random.nextInt(TargetComparator.values().length)];
        decimals = random.nextInt(3);
        int digits = random.nextInt(3);
        int most = comparator == TargetComparator.ANNUAL_REDUCTION_AT_LEAST ? 15 : 100;
        goal = comparator == TargetComparator.ELIMINATE
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(random.nextInt((int) (most * Math.pow(10, digits)) + 1), digits);
        high = goal.add(BigDecimal.valueOf(random.nextInt(200), digits));
        if (random.nextInt(4) == 0) {
            standards.add(2018 + random.nextInt(9));
        }
        int size = 1 + random.nextInt(random.nextBoolean() ? 12 : 400);
        for (int y = 2017; y <= 2027; y++) {
            long d = Math.max(1, size + random.nextInt(3) - 1);
            if (random.nextInt(6) > 0) {
                members.put(y, new Members(random.nextLong(d + 1), d));
            }
        }
        year = 2018 + random.nextInt(10);
    }

    Target target() {
        return new Target(
                "t",
                "s",
                "1",
                "x",
                Label.NONE,
                "%",
                comparator,
                Optional.of(goal.doubleValue()),
                comparator == TargetComparator.RANGE ? Optional.of(high.doubleValue()) : Optional.empty(),
                HORIZON,
                BASELINE,
                Set.of(AdminLevel.COMMUNE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }

    Indicator indicator() {
        return AssessmentRuleTest.indicator(MeasureType.RATIO, 100, decimals, standards);
    }

    List<SeriesPoint> series() {
        return members.entrySet().stream()
                .map(e -> new SeriesPoint(
                        e.getKey(), 100.0 * e.getValue().n / e.getValue().d, e.getValue().n, e.getValue().d))
                .toList();
    }

    boolean sameStandard(int a, int b) {
        return standards.stream().noneMatch(start -> Math.min(a, b) < start && start <= Math.max(a, b));
    }

    /** Rounded as the indicator is read, or finer where the goal is stated more finely. */
    BigDecimal read(Fraction value) {
        return value.rounded(Math.max(decimals, goal.stripTrailingZeros().scale()));
    }

    Optional<Members> baseline() {
        return Optional.ofNullable(members.get(BASELINE)).filter(b -> sameStandard(BASELINE, year));
    }

    @Override
    public String toString() {
        return comparator + " " + goal + ".." + high + " at " + decimals + " in " + year + " of " + members
                + " standards " + standards;
    }
}
