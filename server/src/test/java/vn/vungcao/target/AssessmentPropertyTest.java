package vn.vungcao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.vungcao.target.RandomCase.Members;

/** Every figure of an assessment against the definitions of GLOSSARY.md, redone in exact fractions. */
final class AssessmentPropertyTest {

    @Property(tries = 4000)
    void everyFigureIsWhatItsDefinitionSays(@ForAll long seed) {
        RandomCase c = new RandomCase(seed);
        Assessment a = new AssessmentRule(c.target(), c.indicator()).assess(c.series(), c.year);
        Members now = c.members.get(c.year);
        if (now == null) {
            assertEquals(Standing.NO_DATA, a.standing(), c::toString);
        } else if (c.comparator == TargetComparator.ANNUAL_REDUCTION_AT_LEAST) {
            reduction(c, a, now);
        } else {
            level(c, a, now);
        }
    }

    private static void level(RandomCase c, Assessment a, Members now) {
        Fraction v = now.value();
        int sign = sign(c, v);
        Fraction t = Fraction.of(sign < 0 && c.comparator == TargetComparator.RANGE ? c.high : c.goal);
        boolean met = met(c, v);
        assertEquals(met ? 0 : Math.max(0, sign * t.minus(v).toDouble()), a.gap(), 1e-9, c::toString);
        assertEquals(met ? 0 : gapCount(c, now, sign, moved -> met(c, moved)), a.gapCount(), c::toString);
        Optional<Fraction> required = c.baseline()
                .filter(b -> c.year >= RandomCase.BASELINE)
                .map(b -> c.year >= RandomCase.HORIZON
                        ? t
                        : b.value()
                                .plus(t.minus(b.value())
                                        .times(
                                                c.year - RandomCase.BASELINE,
                                                RandomCase.HORIZON - RandomCase.BASELINE)));
        assertEquals(required.map(Fraction::toDouble).orElse(Double.NaN), a.required(), 1e-9, c::toString);
        Standing expected = met
                ? Standing.MET
                : c.year >= RandomCase.HORIZON
                        ? Standing.MISSED
                        : required.isEmpty()
                                ? Standing.NOT_MET
                                : sign * c.read(v).compareTo(c.read(required.get())) >= 0
                                        ? Standing.ON_TRACK
                                        : Standing.BEHIND;
        assertEquals(expected, a.standing(), c::toString);
        Optional<Fraction> pace = pace(c);
        assertEquals(pace.map(Fraction::toDouble).orElse(Double.NaN), a.pace(), 1e-9, c::toString);
        assertEquals(met ? OptionalInt.empty() : projected(c, v, t, sign, pace), a.projectedYear(), c::toString);
        assertEquals(
                met || c.year >= RandomCase.HORIZON
                        ? Double.NaN
                        : t.minus(v).times(1, RandomCase.HORIZON - c.year).toDouble(),
                a.requiredPace(),
                1e-9,
                c::toString);
    }

    private static int sign(RandomCase c, Fraction v) {
        int order = v.minus(Fraction.of(c.goal)).n().signum();
        return switch (c.comparator) {
            case AT_LEAST, MORE_THAN -> 1;
            case RANGE -> v.minus(Fraction.of(c.high)).n().signum() > 0 ? -1 : 1;
            case EQUAL -> order > 0 ? -1 : 1;
            default -> -1;
        };
    }

    private static boolean met(RandomCase c, Fraction value) {
        BigDecimal v = c.read(value);
        int order = v.compareTo(c.goal);
        return switch (c.comparator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL, ELIMINATE -> order == 0;
            case RANGE -> order >= 0 && v.compareTo(c.read(Fraction.of(c.high))) <= 0;
            case ANNUAL_REDUCTION_AT_LEAST -> throw new IllegalStateException();
        };
    }

    private interface Goal {
        boolean metBy(Fraction value);
    }

    /** Tries 1, 2, 3 … members. */
    private static double gapCount(RandomCase c, Members now, int sign, Goal goal) {
        for (long n = 1; now.n() + sign * n >= 0 && now.n() + sign * n <= now.d(); n++) {
            if (goal.metBy(new Members(now.n() + sign * n, now.d()).value())) {
                return n;
            }
        }
        return Double.NaN;
    }

    private static Optional<Fraction> pace(RandomCase c) {
        List<Map.Entry<Integer, Members>> points = c.members.headMap(c.year, true).entrySet().stream()
                .filter(e -> c.sameStandard(e.getKey(), c.year))
                .toList();
        points = points.subList(Math.max(0, points.size() - 5), points.size());
        List<Fraction> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                slopes.add(points.get(i)
                        .getValue()
                        .value()
                        .minus(points.get(j).getValue().value())
                        .times(1, points.get(i).getKey() - points.get(j).getKey()));
            }
        }
        slopes.sort((a, b) -> a.minus(b).n().signum());
        int half = slopes.size() / 2;
        return slopes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        slopes.size() % 2 == 1
                                ? slopes.get(half)
                                : slopes.get(half - 1).plus(slopes.get(half)).times(1, 2));
    }

    /** Year by year; a pace so slow that it takes centuries is left to the rule. */
    private static OptionalInt projected(RandomCase c, Fraction v, Fraction t, int sign, Optional<Fraction> pace) {
        if (pace.isEmpty() || sign * pace.get().n().signum() <= 0) {
            return OptionalInt.empty();
        }
        boolean strict = c.comparator == TargetComparator.MORE_THAN || c.comparator == TargetComparator.LESS_THAN;
        for (int year = c.year + 1; year <= 9999; year++) {
            Fraction then = v.plus(pace.get().times(year - c.year, 1));
            int order = sign * c.read(then).compareTo(c.read(t));
            if (strict ? order > 0 : order >= 0) {
                return OptionalInt.of(year);
            }
        }
        return OptionalInt.empty();
    }

    private static void reduction(RandomCase c, Assessment a, Members now) {
        if (c.year <= RandomCase.BASELINE) {
            assertEquals(Standing.NOT_ASSESSABLE, a.standing(), c::toString);
            return;
        }
        if (c.baseline().isEmpty()) {
            assertEquals(Standing.NO_DATA, a.standing(), c::toString);
            assertTrue(Double.isNaN(a.gap()));
            return;
        }
        Fraction start = c.baseline().get().value();
        int elapsed = c.year - RandomCase.BASELINE;
        Fraction pace = start.minus(now.value()).times(1, elapsed);
        Goal goal = v -> c.read(start.minus(v).times(1, elapsed)).compareTo(c.goal) >= 0;
        boolean met = goal.metBy(now.value());
        assertEquals(
                met ? Standing.MET : c.year >= RandomCase.HORIZON ? Standing.MISSED : Standing.BEHIND,
                a.standing(),
                c::toString);
        assertEquals(pace.toDouble(), a.pace(), 1e-9, c::toString);
        assertEquals(met ? 0 : Fraction.of(c.goal).minus(pace).toDouble(), a.gap(), 1e-9, c::toString);
        assertEquals(met ? 0 : gapCount(c, now, -1, goal), a.gapCount(), c::toString);
        assertEquals(start.minus(Fraction.of(c.goal).times(elapsed, 1)).toDouble(), a.required(), 1e-9, c::toString);
    }

    @Property(tries = 2000)
    void progressIsTheShareOfTheWay(@ForAll long seed) {
        RandomCase c = new RandomCase(seed);
        Assessment a = new AssessmentRule(c.target(), c.indicator()).assess(c.series(), c.year);
        double progress = Progress.of(new AssessmentRule(c.target(), c.indicator()), c.series(), c.year, a);
        if (a.standing() == Standing.MET) {
            assertEquals(1, progress);
            return;
        }
        if (a.standing() == Standing.NO_DATA || a.standing() == Standing.NOT_ASSESSABLE) {
            assertTrue(Double.isNaN(progress));
            return;
        }
        if (c.comparator == TargetComparator.ANNUAL_REDUCTION_AT_LEAST) {
            double share = c.goal.signum() == 0 ? Double.NaN : Math.max(0, a.pace() / c.goal.doubleValue());
            assertEquals(share, progress, 1e-9, c::toString);
            return;
        }
        Fraction v = c.members.get(c.year).value();
        int sign = sign(c, v);
        Fraction t = Fraction.of(sign < 0 && c.comparator == TargetComparator.RANGE ? c.high : c.goal);
        Optional<Fraction> way = c.baseline()
                .filter(b -> c.year >= RandomCase.BASELINE)
                .map(b -> t.minus(b.value()).times(sign, 1))
                .filter(w -> w.n().signum() > 0);
        assertEquals(way.isEmpty(), Double.isNaN(progress), c::toString);
        way.ifPresent(w -> {
            double gone = v.minus(c.baseline().get().value()).times(sign, 1).toDouble();
            assertEquals(Math.max(0, Math.min(1, gone / w.toDouble())), progress, 1e-9, c::toString);
        });
    }
}
