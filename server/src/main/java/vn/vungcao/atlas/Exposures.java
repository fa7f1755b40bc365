package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.vungcao.hazard.Exposure;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ZoneArea;
import vn.vungcao.hazard.ZoneChoice;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;

/** Keeps the exposures that were asked for last, and the unions of zones behind them. Each is worked out once. */
final class Exposures {
    private static final String HOUSEHOLDS = "households";
    private static final int MOST = 64;

    private record Key(String vintage, int year, List<String> zones) {}

    private final Atlas atlas;
    private final Map<List<String>, Once<ZoneArea>> areas = lastUsed();
    private final Map<Key, Once<Exposure>> exposures = lastUsed();

    Exposures(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Of the zones in force at the end of the year. */
    ZoneArea area(int year, ZoneChoice choice) {
        return area(choice.of(atlas.hazardZones(), LocalDate.of(year, 12, 31)));
    }

    private ZoneArea area(List<HazardZone> zones) {
        return find(
                        areas,
                        ids(zones),
                        () -> new ZoneArea(
                                zones.stream().map(HazardZone::geometry).toList()))
                .get();
    }

    Exposure of(String vintage, int year, ZoneChoice choice) {
        List<HazardZone> zones = choice.of(atlas.hazardZones(), LocalDate.of(year, 12, 31));
        return find(exposures, new Key(vintage, year, ids(zones)), () -> compute(vintage, year, area(zones)))
                .get();
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

    private static <K, V> Once<V> find(Map<K, Once<V>> known, K key, Supplier<V> making) {
        synchronized (known) {
            return known.computeIfAbsent(key, k -> new Once<>(making));
        }
    }

    private static <K, V> Map<K, V> lastUsed() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Made by the first that asks, while the others wait. */
    private static final class Once<V> {
        private final Supplier<V> making;
        private V made;

        Once(Supplier<V> making) {
            this.making = making;
        }

        synchronized V get() {
            if (made == null) {
                made = making.get();
            }
            return made;
        }
    }
}
