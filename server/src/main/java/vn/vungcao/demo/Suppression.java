package vn.vungcao.demo;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which villages' household figures are withheld: those of fewer than {@value #FEWEST} households, and so many of the next
 * smallest of the same commune that subtraction from the commune's figure gives none of them away: at least two villages,
 * and at least {@value #FEWEST} households together.
 */
final class Suppression {
    static final int FEWEST = 5;

    private Suppression() {}

    static BitSet of(List<Place> places, People people, int year) {
        BitSet withheld = new BitSet();
        for (Place place : places) {
            int[] smallestFirst = place.members().stream()
                    .flatMapToInt(c -> IntStream.range(people.from(c), people.to(c)))
                    .boxed()
                    .sorted((a, b) -> Integer.compare(homes(people, a, year), homes(people, b, year)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int count = 0;
            int sum = 0;
            while (count < smallestFirst.length
                    && (homes(people, smallestFirst[count], year) < FEWEST
                            || count > 0 && (count < 2 || sum < FEWEST))) {
                sum += homes(people, smallestFirst[count], year);
                withheld.set(smallestFirst[count++]);
            }
        }
        return withheld;
    }

    private static int homes(People people, int s, int year) {
        return people.settlements().get(s).households(year);
    }
}
