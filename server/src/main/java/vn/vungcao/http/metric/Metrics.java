package vn.vungcao.http.metric;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Route;

/** The figures of one server. Safe for many threads. */
public final class Metrics {
    /** Seconds; from a reply that is there to a report of the whole province. */
    private static final double[] UPPER_BOUNDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2, 10};

    private static final double SECONDS_PER_NANO = 1e-9;

    private record Kind(String route, int status) {}

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram durations = Histogram.builder()
            .name("vungcao_http_request_duration_seconds")
            .help("From the first byte of a request to the last of its answer, by route and status")
            .labelNames("route", "status")
            .classicOnly()
            .classicUpperBounds(UPPER_BOUNDS)
            .withoutExemplars()
            .register(registry);
    private final Map<Kind, DistributionDataPoint> byKind = new ConcurrentHashMap<>();

    public Metrics(Supplier<Optional<Atlas>> atlas, ImportService imports) {
        registry.register(new CacheFigures());
        registry.register(new AtlasFigures(atlas, imports));
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /** Of a server that is only described. */
    public static Metrics none() {
        return new Metrics(Optional::empty, ImportService.none());
    }

    /** @param route id of the route, one of a few: each is kept for ever */
    public void answered(String route, int status, long nanos) {
        byKind.computeIfAbsent(
                        new Kind(route, status),
                        kind -> durations.labelValues(kind.route(), Integer.toString(kind.status())))
                .observe(nanos * SECONDS_PER_NANO);
    }

    /** {@code GET /metrics}. */
    public Route route() {
        return Route.fixed(
                        "/metrics",
                        "metrics",
                        "Figures of the running server for Prometheus: requests by route and status, bytes, bounds, hits"
                                + " and misses of each cache, the atlas, imports that wait, heap and processor",
                        MediaType.PROMETHEUS,
                        request -> Answer.of(text()))
                .only(MediaType.PROMETHEUS)
                .kept(Keeping.NOT_AT_ALL);
    }

    private byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toByteArray();
    }
}
