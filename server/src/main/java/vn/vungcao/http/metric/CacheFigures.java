package vn.vungcao.http.metric;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.vungcao.cache.Held;

/** What each cache of the process holds. */
final class CacheFigures implements MultiCollector {
    @Override
    public MetricSnapshots collect() {
        List<Held> caches = Held.all();
        return MetricSnapshots.of(
                gauge("vungcao_cache_bytes", "Memory that a cache takes, about", caches, Held::bytes),
                gauge("vungcao_cache_bound_bytes", "The most that it ever takes", caches, Held::bound),
                gauge("vungcao_cache_entries", "How many things it keeps", caches, Held::entries),
                counter("vungcao_cache_hits", "How often what was asked for was there", caches, Held::hits),
                counter("vungcao_cache_misses", "How often it had to be made", caches, Held::misses));
    }

    private static Labels labels(Held cache) {
        return Labels.of("cache", cache.name());
    }

    private static GaugeSnapshot gauge(String name, String help, List<Held> caches, ToLongFunction<Held> figure) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        caches.forEach(cache -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(labels(cache))
                .value(figure.applyAsLong(cache))
                .build()));
        return gauge.build();
    }

    private static CounterSnapshot counter(String name, String help, List<Held> caches, ToLongFunction<Held> figure) {
        CounterSnapshot.Builder counter = CounterSnapshot.builder().name(name).help(help);
        caches.forEach(cache -> counter.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels(cache))
                .value(figure.applyAsLong(cache))
                .build()));
        return counter.build();
    }
}
