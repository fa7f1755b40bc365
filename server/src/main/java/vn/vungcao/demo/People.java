package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who lives where: every village with its households and people by year. */
final class People {
    private final List<Commune> communes;
    private final double[] hardship;
    private final List<Settlement> settlements = new ArrayList<>();
    private final int[] firstOf;
    private final int[] reviewHouseholds2019;

    private People(DemoInputs inputs) {
        communes = inputs.communes();
        hardship = Hardship.of(communes);
        firstOf = new int[communes.size() + 1];
        int[][] population = Headcount.population(inputs);
        int[][] households = Headcount.households(inputs, population);
        int[] villages = VillageCounts.of(communes);
        for (int c = 0; c < communes.size(); c++) {
            firstOf[c] = settlements.size();
            settle(c, villages[c], households[c], population[c]);
        }
        firstOf[communes.size()] = settlements.size();
        reviewHouseholds2019 = Apportionment.of(
                reviewTotal(inputs),
                settlements.stream().mapToDouble(s -> s.households(2019)).toArray(),
                settlements.stream().mapToInt(s -> s.households(2019)).toArray());
    }

    static People settle(DemoInputs inputs) {
        return new People(inputs);
    }

    private static long reviewTotal(DemoInputs inputs) {
        return inputs.calibration().stream()
                .filter(row -> row.indicator().equals("poverty_rate")
                        && row.year() == 2019
                        && row.part() == Calibration.Part.DENOMINATOR)
                .mapToLong(row -> (long) row.aim())
                .findFirst()
                .orElseThrow();
    }

    private void settle(int c, int villages, int[] households, int[] population) {
        long key = HashNoise.key(communes.get(c).code());
        double[] weights = new double[villages];
        Arrays.setAll(weights, v -> 0.55 + 0.9 * HashNoise.unit(key, v, 31));
        if (hamlet(c)) {
            // a hamlet of three or four households, as real lists have them
            double rest = Arrays.stream(weights).sum() - weights[villages - 1];
            weights[villages - 1] = rest * 3.4 / households[0];
        }
        int[][] homes = new int[villages][Vintages.YEARS];
        int[][] heads = new int[villages][Vintages.YEARS];
        for (int y = 0; y < Vintages.YEARS; y++) {
            int[] h = Apportionment.of(households[y], weights);
            int[] p = Apportionment.of(
                    population[y], Arrays.stream(h).mapToDouble(x -> x).toArray());
            for (int v = 0; v < villages; v++) {
                homes[v][y] = h[v];
                heads[v][y] = p[v];
            }
        }
        double share = dttsShare(c);
        for (int v = 0; v < villages; v++) {
            double own = share + 0.12 * (1 - share) * HashNoise.bell(key, v, 32);
            settlements.add(new Settlement(c, v + 1, homes[v], heads[v], Math.max(0.03, Math.min(1, own))));
        }
    }

    private boolean hamlet(int c) {
        return hardship[c] > 0.55
                && HashNoise.unit(HashNoise.key(communes.get(c).code()), 33) < 0.3;
    }

    /** About four in five over the province: few in the towns, nearly all in the hills. */
    private double dttsShare(int c) {
        double share = Odds.share(6.2 * (hardship[c] - 0.16)
                + 0.4 * HashNoise.bell(HashNoise.key(communes.get(c).code()), 34));
        return Math.min(0.995, Math.max(0.12, share));
    }

    List<Settlement> settlements() {
        return settlements;
    }

    /** Positions of a commune's villages: from this one … */
    int from(int commune) {
        return firstOf[commune];
    }

    /** … to before this one. */
    int to(int commune) {
        return firstOf[commune + 1];
    }

    double hardship(int commune) {
        return hardship[commune];
    }

    /** What a village has of a base; {@code -1} for a base that is not counted by villages. */
    int base(Basis base, int settlement, int year) {
        Settlement s = settlements.get(settlement);
        return switch (base) {
            case HOUSEHOLDS -> s.households(year);
            case REVIEW_HOUSEHOLDS -> year == 2019 ? reviewHouseholds2019[settlement] : s.households(year);
            case DTTS_HOUSEHOLDS -> s.dttsHouseholds(year);
            case AREA_HOUSEHOLDS -> s.areaHouseholds(year);
            case POPULATION, RURAL_POPULATION -> s.population(year);
            case DTTS_POPULATION -> s.dttsPopulation(year);
            case VILLAGES -> 1;
            default -> -1;
        };
    }
}
