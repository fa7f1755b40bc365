package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.hazard.Exposure;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ZoneArea;
import vn.vungcao.hazard.ZoneChoice;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;

/** Keeps the exposures that were asked for last, and the unions of zones behind them. Each is worked out once. */
final class Exposures {
    private static final String HOUSEHOLDS = "households";

    /** Bytes of the tally of a unit, about. */
    private static final long WEIGHT_OF_TALLY = 120;

    private record Key(String vintage, int year, List<String> zones) {}

    private final Atlas atlas;
    private final BoundedCache<List<String>, ZoneArea> areas = new BoundedCache<>(
            "zone_areas", HeapShare.of(32, 8L << 20, Long.MAX_VALUE), (zones, area) -> area.weight());
    private final BoundedCache<Key, Exposure> exposures = new BoundedCache<>(
            "exposures", HeapShare.of(64, 8L << 20, Long.MAX_VALUE), (key, exposure) -> weight(key.vintage()));

    Exposures(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Of the zones in force at the end of the year. */
    ZoneArea area(int year, ZoneChoice choice) {
        return area(choice.of(atlas.hazardZones(), LocalDate.of(year, 12, 31)));
    }

    private ZoneArea area(List<HazardZone> zones) {
        return areas.get(
                ids(zones),
                key -> new ZoneArea(zones.stream().map(HazardZone::geometry).toList()));
    }

    Exposure of(String vintage, int year, ZoneChoice choice) {
        List<HazardZone> zones = choice.of(atlas.hazardZones(), LocalDate.of(year, 12, 31));
        return exposures.get(new Key(vintage, year, ids(zones)), key -> compute(vintage, year, area(zones)));
    }

    private Exposure compute(String vintage, int year, ZoneArea area) {
        Function<AdminLevel, ValueColumn> households = level -> atlas.findIndicator(HOUSEHOLDS)
                .map(indicator -> atlas.column(new Slice(vintage, level, HOUSEHOLDS, year)))
                .orElseGet(() -> ValueColumn.empty(atlas.units(vintage).count(level)));
        return Exposure.of(atlas.units(vintage), level -> atlas.layer(vintage, level), households, area);
    }

    private static List<String> ids(List<HazardZone> zones) {
        return zones.stream().map(HazardZone::id).toList();
    }

    private long weight(String vintage) {
        int units = Arrays.stream(AdminLevel.values())
                .mapToInt(level -> atlas.units(vintage).count(level))
                .sum();
        return WEIGHT_OF_TALLY * (units + 1L);
    }
}
