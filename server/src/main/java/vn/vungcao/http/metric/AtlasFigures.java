package vn.vungcao.http.metric;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.intake.ImportService;

/** Which atlas is published, and how many imports are on their way to the next. */
record AtlasFigures(Supplier<Optional<Atlas>> atlas, ImportService imports) implements MultiCollector {
    @Override
    public MetricSnapshots collect() {
        InfoSnapshot.Builder info =
                InfoSnapshot.builder().name("vungcao_atlas").help("The atlas that is published; none until then");
        atlas.get()
                .ifPresent(published -> info.dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(Labels.of(
                                "version",
                                published.version().id(),
                                "demonstration",
                                Boolean.toString(published.demonstration())))
                        .build()));
        GaugeSnapshot jobs = GaugeSnapshot.builder()
                .name("vungcao_import_jobs")
                .help("Imports that run or wait")
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(imports.unfinished())
                        .build())
                .build();
        return MetricSnapshots.of(info.build(), jobs);
    }
}
