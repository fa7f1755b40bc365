package vn.vungcao.demo;

import java.util.List;

/** How many villages each commune gets: more where more households live, between 5 and 20, about 1,400 in all. */
final class VillageCounts {
    private static final int TOTAL = 1_400;
    private static final int FEWEST = 5;
    private static final int MOST = 20;

    private VillageCounts() {}

    static int[] of(List<Commune> communes) {
        double low = 0;
        double high = 3;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            int sum = 0;
            for (Commune commune : communes) {
                sum += count(commune, middle);
            }
            if (sum < TOTAL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double factor = high;
        return communes.stream().mapToInt(c -> count(c, factor)).toArray();
    }

    private static int count(Commune commune, double factor) {
        double wish = factor
                * StrictMath.pow(commune.households(), 0.4)
                * (0.85 + 0.3 * HashNoise.unit(HashNoise.key(commune.code()), 7));
        return (int) Math.max(FEWEST, Math.min(MOST, StrictMath.rint(wish)));
    }
}
