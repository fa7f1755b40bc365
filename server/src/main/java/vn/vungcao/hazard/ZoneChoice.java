package vn.vungcao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which hazard zones a question means.
 *
 * @param hazards none for all of them
 * @param leastClass 1 to 5; zones of this class and above
 */
public record ZoneChoice(Set<Hazard> hazards, int leastClass) {
    public ZoneChoice {
        hazards = Set.copyOf(hazards);
        if (leastClass < 1 || leastClass > HazardZone.HIGHEST_CLASS) {
            throw new IllegalArgumentException("class " + leastClass + " is not in 1.." + HazardZone.HIGHEST_CLASS);
        }
    }

    /** The ids of the hazards in order of their names; {@code any} for all. */
    public List<String> hazardIds() {
        Set<String> ids = new TreeSet<>();
        hazards.forEach(hazard -> ids.add(hazard.id()));
        return ids.isEmpty() ? List.of(Hazard.ANY) : List.copyOf(ids);
    }

    /** The zones of these hazards and classes that are in force on a day. */
    public List<HazardZone> of(List<HazardZone> zones, LocalDate day) {
        return zones.stream()
                .filter(zone -> zone.holdsOn(day)
                        && zone.hazardClass() >= leastClass
                        && (hazards.isEmpty()
                                || Hazard.find(zone.hazard())
                                        .filter(hazards::contains)
                                        .isPresent()))
                .toList();
    }
}
