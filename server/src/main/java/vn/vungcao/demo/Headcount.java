package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Households and people of each commune of 2020 in each year: from the census of 2019 to the published counts, straight
 * between them. Years from 2025 are worked out for the old communes too, such that the new ones add up.
 */
final class Headcount {
    private static final double UNPUBLISHED_GROWTH = 1.125;

    private final DemoInputs inputs;
    private final List<Commune> communes;

    private Headcount(DemoInputs inputs) {
        this.inputs = inputs;
        this.communes = inputs.communes();
    }

    /** By commune, then by year. */
    static int[][] population(DemoInputs inputs) {
        return new Headcount(inputs).population();
    }

    /** By commune, then by year. */
    static int[][] households(DemoInputs inputs, int[][] population) {
        return new Headcount(inputs).households(population);
    }

    private int[][] population() {
        int[] first = census(Commune::population);
        double[] grown = scaled(first, UNPUBLISHED_GROWTH);
        int[] last = met("population", 2025, grown, List.of());
        int[] middle = met("population", 2022, between(first, last, 0.5), List.of());
        int[][] years = new int[Vintages.YEARS][];
        years[0] = first;
        years[1] = rounded(between(first, middle, 1 / 3.0));
        years[2] = rounded(between(first, middle, 2 / 3.0));
        years[3] = middle;
        years[4] = met("population", 2023, between(middle, last, 1 / 3.0), List.of());
        years[5] = met("population", 2024, between(middle, last, 2 / 3.0), List.of());
        years[6] = last;
        return byCommune(years);
    }

    private int[][] households(int[][] population) {
        int[] first = census(Commune::households);
        double[] grown = new double[first.length];
        for (int i = 0; i < grown.length; i++) {
            grown[i] = first[i] * (double) population[i][6] / population[i][0];
        }
        int[] last = met("households", 2025, grown, exactRates(grown));
        int[] second = met("households", 2020, between(first, last, 1 / 6.0), List.of());
        int[][] years = new int[Vintages.YEARS][];
        years[0] = first;
        years[1] = second;
        for (int k = 2; k < 6; k++) {
            years[k] = rounded(between(second, last, (k - 1) / 5.0));
        }
        years[6] = last;
        return byCommune(years);
    }

    private int[] census(ToIntFunction<Commune> column) {
        return communes.stream().mapToInt(column).toArray();
    }

    /** Meets the published counts of a year, smaller areas first; the rest as expected, or scaled to what is left. */
    private int[] met(String indicator, int year, double[] expected, List<Total> more) {
        List<Total> totals = new ArrayList<>(more);
        for (Calibration row : inputs.calibration()) {
            if (row.indicator().equals(indicator) && row.year() == year && !row.checkOnly()) {
                totals.add(new Total(covered(row), (long) row.aim(), row.fact()));
            }
        }
        totals.sort(java.util.Comparator.comparingInt(t -> t.units().cardinality()));
        int[] result = rounded(expected);
        BitSet done = new BitSet();
        for (Total total : totals) {
            int[] free = total.units().stream().filter(i -> !done.get(i)).toArray();
            long left = total.sum()
                    - total.units().stream()
                            .filter(done::get)
                            .mapToLong(i -> result[i])
                            .sum();
            int[] shares = Apportionment.of(
                    left, Arrays.stream(free).mapToDouble(i -> expected[i]).toArray());
            for (int k = 0; k < free.length; k++) {
                result[free[k]] = shares[k];
            }
            done.or(total.units());
        }
        return result;
    }

    private BitSet covered(Calibration row) {
        BitSet units = new BitSet();
        for (int i = 0; i < communes.size(); i++) {
            Commune commune = communes.get(i);
            boolean in = Vintages.isNew(row.year())
                    ? row.covers(commune.newCode(), "")
                    : row.covers(commune.code(), commune.district());
            units.set(i, in);
        }
        return units;
    }

    /** Counts of households near the expected ones for which the published rates of 2025 can be hit to the last digit. */
    private List<Total> exactRates(double[] grown) {
        double scale = 143_650 / Arrays.stream(grown).sum();
        List<Total> totals = new ArrayList<>();
        for (Calibration row : inputs.calibration()) {
            if (row.indicator().equals("multidim_poverty_rate")
                    && row.year() == 2025
                    && row.part() == Calibration.Part.VALUE
                    && !row.checkOnly()) {
                BitSet units = covered(row);
                double wish = scale * units.stream().mapToDouble(i -> grown[i]).sum();
                totals.add(new Total(units, exact((long) wish, row), row.fact()));
            }
        }
        return totals;
    }

    private static long exact(long near, Calibration row) {
        for (long distance = 0; distance < near; distance++) {
            for (long households : new long[] {near + distance, near - distance}) {
                long numerator = Math.round(households * row.aim() / 100);
                if (row.metBy(100.0 * numerator / households)) {
                    return households;
                }
            }
        }
        throw new IllegalStateException("no count of households gives " + row.published() + " (" + row.fact() + ")");
    }

    private static double[] scaled(int[] values, double factor) {
        return Arrays.stream(values).mapToDouble(v -> v * factor).toArray();
    }

    private static double[] between(int[] from, int[] to, double t) {
        double[] result = new double[from.length];
        Arrays.setAll(result, i -> from[i] + t * (to[i] - from[i]));
        return result;
    }

    private static int[] rounded(double[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) StrictMath.rint(v)).toArray();
    }

    private static int[][] byCommune(int[][] years) {
        int[][] result = new int[years[0].length][years.length];
        for (int y = 0; y < years.length; y++) {
            for (int i = 0; i < result.length; i++) {
                result[i][y] = years[y][i];
            }
        }
        return result;
    }
}
