package vn.vungcao.report;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.vungcao.target.Standing;

/** How many stand where; a standing that nobody has counts 0. */
public record StandingCounts(Map<Standing, Integer> counts) {
    public StandingCounts {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    public static StandingCounts of(Collection<Standing> standings) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, Collections.frequency(standings, standing));
        }
        return new StandingCounts(counts);
    }

    public int of(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Behind, missed or not met. */
    public int lagging() {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().lags())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Those that could be judged. */
    public int judged() {
        return all() - of(Standing.NO_DATA) - of(Standing.NOT_ASSESSABLE);
    }
}
