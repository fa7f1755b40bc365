package vn.vungcao.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How hard life is in each commune, 0 (easiest) to 1 (hardest), evenly spread: from what is known of it, the size of its
 * households, its distance from the city and whether it is a town. Everything invented leans on this.
 */
final class Hardship {
    private static final double CITY_LON = 103.02;
    private static final double CITY_LAT = 21.39;

    private Hardship() {}

    static double[] of(List<Commune> communes) {
        double[] score = communes.stream().mapToDouble(Hardship::score).toArray();
        int[] order = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> score[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] rank = new double[score.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = (double) k / (order.length - 1);
        }
        return rank;
    }

    private static double score(Commune commune) {
        double size = (double) commune.population() / commune.households();
        double far = Plane.fromLonLat(commune.lon(), commune.lat()).distance(Plane.fromLonLat(CITY_LON, CITY_LAT));
        return 0.6 * (size - 3.4) / 2
                + 0.3 * Math.min(1, far / 110)
                - (commune.rural() ? 0 : 0.45)
                + 0.06 * HashNoise.bell(HashNoise.key(commune.code()), 21);
    }
}
