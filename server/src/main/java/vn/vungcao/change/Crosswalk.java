package vn.vungcao.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

/**
 * The links between vintages: what became of each unit, and what it was. The weights of a unit's links into one vintage sum
 * to 1 within 1e-9.
 */
public final class Crosswalk {
    private final Map<Key, List<CrosswalkLink>> forward = new HashMap<>();
    private final Map<Key, List<CrosswalkLink>> backward = new HashMap<>();
    private final List<CrosswalkLink> links;

    private record Key(String vintage, UnitCode code) {}

    /** @throws IllegalArgumentException when the weights of a unit do not sum to 1 */
    public Crosswalk(Collection<CrosswalkLink> links) {
        this.links = links.stream()
                .sorted(Comparator.comparing(CrosswalkLink::from).thenComparing(CrosswalkLink::to))
                .toList();
        for (CrosswalkLink link : this.links) {
            forward.computeIfAbsent(new Key(link.fromVintage(), link.from()), k -> new ArrayList<>())
                    .add(link);
            backward.computeIfAbsent(new Key(link.toVintage(), link.to()), k -> new ArrayList<>())
                    .add(link);
        }
        forward.values().forEach(Crosswalk::checkSum);
    }

    private static void checkSum(List<CrosswalkLink> links) {
        Map<String, Double> sums = new LinkedHashMap<>();
        links.forEach(link -> sums.merge(link.toVintage(), link.weight(), Double::sum));
        sums.forEach((vintage, sum) -> {
            if (Math.abs(sum - 1) > 1e-9) {
                CrosswalkLink link = links.get(0);
                throw new IllegalArgumentException("the weights of unit " + link.from() + " of vintage "
                        + link.fromVintage() + " into vintage " + vintage + " sum to " + sum + ", not to 1");
            }
        });
    }

    /** What became of a unit, in any later vintage. */
    public List<CrosswalkLink> from(String vintage, UnitCode code) {
        return List.copyOf(forward.getOrDefault(new Key(vintage, code), List.of()));
    }

    /** What a unit was made of. */
    public List<CrosswalkLink> to(String vintage, UnitCode code) {
        return List.copyOf(backward.getOrDefault(new Key(vintage, code), List.of()));
    }

    /** The links of one level from one vintage to another, as they were given. */
    public List<CrosswalkLink> between(String fromVintage, String toVintage, AdminLevel level) {
        return links.stream()
                .filter(link -> link.fromVintage().equals(fromVintage)
                        && link.toVintage().equals(toVintage)
                        && link.from().level() == level)
                .toList();
    }
}
