package vn.vungcao.demo;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Puts into the village roads what real tables hold and a check needs: until 2024 some communes have no hardened road at
 * all, and in 2024 some stand at exactly 70 %, the target.
 */
final class RoadStory {
    static final String INDICATOR = "village_road_hardened_share";
    private static final int COMMUNES = 4;
    private static final int VILLAGES = 10;
    private static final int HARDENED = 7;

    private RoadStory() {}

    /** @param places the 129, in whose order the numerators stand */
    static void adjust(
            Profile profile, int year, List<Place> places, People people, int[] numerators, int[] denominators) {
        if (!profile.indicator().equals(INDICATOR) || Vintages.isNew(year)) {
            return;
        }
        hardest(places, people, p -> denominators[p] != VILLAGES).forEach(p -> numerators[p] = 0);
        hardest(places, people, p -> denominators[p] == VILLAGES)
                .forEach(p -> numerators[p] = year == 2024 ? HARDENED : Math.min(numerators[p], HARDENED));
    }

    private static IntStream hardest(List<Place> places, People people, IntPredicate which) {
        return IntStream.range(0, places.size())
                .filter(which)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -people.hardship(p)))
                .limit(COMMUNES)
                .mapToInt(Integer::intValue);
    }
}
