package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;

/** k of n, ranks with ties, the curve and the groups, against counting by hand. Every target asks for at least 70 %. */
final class LaggingPropertyTest {
    private static final int UNITS = 8;

    private final Random random;

    LaggingPropertyTest() {
        random = new Random();
    }

    private static final class Random {
        long[][] n;
        long[][] d;
        List<Target> targets;
        Atlas atlas;

        /** Members in few sizes, so that units tie; some have no value. */
        void draw(long seed) {
            SplittableRandom source = new SplittableRandom(seed);
            int measures = 1 + source.nextInt(4);
            n = new long[measures][UNITS];
            d = new long[measures][UNITS];
            SmallAtlas small = new SmallAtlas();
            for (int i = 5; i <= UNITS; i++) {
                small.unit("2020", "0000" + i, "Xã " + i, "xã", "094");
            }
            targets = new ArrayList<>();
            for (int m = 0; m < measures; m++) {
                small.builder.indicator(SmallAtlas.indicator("m" + m, MeasureType.RATIO, 100, 1));
                targets.add(SmallAtlas.target("t" + m, "m" + m, TargetScope.ALL));
                for (int u = 0; u < UNITS; u++) {
                    d[m][u] = source.nextInt(5) == 0 ? 0 : 10 * (1 + source.nextInt(3));
                    n[m][u] = source.nextLong(d[m][u] + 1);
                    if (d[m][u] > 0) {
                        small.ratio("2020", "0000" + (u + 1), "m" + m, 2024, n[m][u], d[m][u]);
                    }
                }
            }
            small.builder.targetSet(new TargetSet("s", Label.NONE, "", targets));
            atlas = small.build();
        }

        boolean lags(int m, int u) {
            return d[m][u] > 0
                    && BigDecimal.valueOf(100 * n[m][u])
                                    .divide(BigDecimal.valueOf(d[m][u]), 1, RoundingMode.HALF_UP)
                                    .compareTo(BigDecimal.valueOf(70))
                            < 0;
        }

        int laggingOn(int u) {
            int count = 0;
            for (int m = 0; m < n.length; m++) {
                count += lags(m, u) ? 1 : 0;
            }
            return count;
        }

        double gap(int m, int u) {
            return lags(m, u) ? 70 - 100.0 * n[m][u] / d[m][u] : 0;
        }

        double figure(int u) {
            double sum = 0;
            for (int m = 0; m < n.length; m++) {
                double largest = 0;
                for (int other = 0; other < UNITS; other++) {
                    largest = Math.max(largest, gap(m, other));
                }
                sum += largest == 0 ? 0 : gap(m, u) / largest;
            }
            return sum;
        }

        int rank(int u, int k) {
            int rank = 1;
            for (int other = 0; other < UNITS; other++) {
                boolean more = laggingOn(other) > laggingOn(u);
                boolean worse = laggingOn(other) == laggingOn(u) && figure(other) > figure(u) + 1e-7;
                rank += laggingOn(other) >= k && (more || worse) ? 1 : 0;
            }
            return rank;
        }

        UnitsAsked all() {
            BitSet units = new BitSet();
            units.set(0, UNITS);
            return new UnitsAsked(2024, "2020", AdminLevel.COMMUNE, units);
        }
    }

    @Property(tries = 300)
    void theRankingIsThatOfCounting(@ForAll long seed) {
        random.draw(seed);
        int k = 1 + (int) Math.floorMod(seed, (long) random.targets.size());
        LaggingAnswer answer = LaggingRanking.of(
                random.atlas,
                new LaggingQuestion(
                        random.targets,
                        k,
                        2024,
                        "2020",
                        AdminLevel.COMMUNE,
                        random.all().selection(),
                        RankBy.GAP,
                        OptionalDouble.empty()));
        int expected = 0;
        for (int u = 0; u < UNITS; u++) {
            expected += random.laggingOn(u) >= k ? 1 : 0;
        }
        assertEquals(expected, answer.ranking().size());
        for (RankedUnit unit : answer.ranking()) {
            int u = ordinal(unit.unit().code().value());
            assertEquals(random.laggingOn(u), unit.laggingOn());
            assertEquals(random.rank(u, k), unit.rank());
            RankRange range = unit.rankRange().orElseThrow();
            assertEquals(new RankRange(unit.rank(), unit.rank()), range, "all is exact");
        }
    }

    @Property(tries = 200)
    void theHeatTableCountsTheSame(@ForAll long seed) {
        random.draw(seed);
        HeatTable heat = HeatTable.of(random.atlas, random.targets, random.all(), 0, RankBy.GAP);
        assertEquals(UNITS, heat.rows().size());
        for (int k = 1; k <= random.targets.size(); k++) {
            int least = k;
            long count = IntStream.range(0, UNITS)
                    .filter(u -> random.laggingOn(u) >= least)
                    .count();
            assertEquals(count, heat.atLeast().get(k - 1).longValue());
        }
        for (int row = 0; row < UNITS; row++) {
            HeatTable.Row unit = heat.rows().get(row);
            int u = ordinal(unit.unit().code().value());
            assertEquals(random.laggingOn(u), unit.counts().lagging());
            assertEquals(
                    random.laggingOn(u) > 0 ? OptionalInt.of(random.rank(u, 1)) : OptionalInt.empty(), unit.rank());
            assertTrue(row == 0 || heat.rows().get(row - 1).counts().lagging() >= random.laggingOn(u));
            for (int m = 0; m < random.targets.size(); m++) {
                UnitAssessment cell = heat.columns().get(m).cells().get(row).orElseThrow();
                assertEquals(unit.unit(), cell.unit());
                assertEquals(random.lags(m, u), cell.assessment().standing().lags());
            }
        }
    }

    /** One clause and no agency: the one group has every pair once, and its gap is what counting member by member gives. */
    @Property(tries = 200)
    void aGroupHasEveryPairOnce(@ForAll long seed) {
        random.draw(seed);
        Needs needs = new Needs(random.atlas, random.targets, random.all(), 80);
        for (GroupBy by : GroupBy.values()) {
            List<NeedGroup> groups = needs.by(by);
            assertEquals(1, groups.size());
            NeedGroup group = groups.get(0);
            StandingCounts cells = group.cells();
            assertEquals(UNITS * random.targets.size(), cells.judged() + cells.noData() + cells.notAssessable());
            int lagging = 0;
            int units = 0;
            for (int u = 0; u < UNITS; u++) {
                lagging += random.laggingOn(u);
                units += random.laggingOn(u) > 0 ? 1 : 0;
            }
            assertEquals(lagging, cells.lagging());
            assertEquals(units, group.unitsLagging());
            assertEquals(random.targets.size(), group.gaps().size(), "each counts members of its own kind");
            for (int m = 0; m < random.targets.size(); m++) {
                assertEquals(membersToGo(m), group.gaps().get(m).gapCount());
            }
        }
    }

    private long membersToGo(int m) {
        long sum = 0;
        for (int u = 0; u < UNITS; u++) {
            long before = random.n[m][u];
            while (random.lags(m, u)) {
                random.n[m][u]++;
                sum++;
            }
            random.n[m][u] = before;
        }
        return sum;
    }

    private static int ordinal(String code) {
        return Integer.parseInt(code) - 1;
    }
}
