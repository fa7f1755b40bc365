package vn.vungcao.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.change.OverlapMatrix;
import vn.vungcao.geo.CoverageReport;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;

@Command(
        name = "check",
        description = {
            "Opens the store, builds the atlas from it and says what it holds: imports, units and shapes of each vintage and"
                    + " level, overlaps and gaps, and which indicators have values for how many communes.",
            "Ends with 1 when the store holds nothing or the atlas cannot be built."
        },
        sortOptions = false,
        footer = {"", "Example:", "  vungcao check --data-dir var"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    @Mixin
    private StorePlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = place.open()) {
            if (store.imports().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("vungcao: the store is empty; fill it with: vungcao demo, or vungcao import");
                return ExitCode.REFUSED;
            }
            store.imports()
                    .forEach(record -> out.printf(
                            "import %d  %s  %s from %s by %s%s%s%n",
                            record.id(),
                            record.at(),
                            record.description().kind(),
                            record.description().source(),
                            record.description().who(),
                            record.description().demonstration() ? "  (made up)" : "",
                            record.undone().isPresent() ? "  (undone)" : ""));
            return report(store, out);
        }
    }

    private int report(Store store, PrintWriter out) {
        Atlas atlas;
        try {
            atlas = new AtlasPublisher(store).publish();
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println("vungcao: the atlas cannot be built: " + e.getMessage());
            return ExitCode.REFUSED;
        }
        out.printf("atlas %s%s%n", atlas.version().id(), atlas.demonstration() ? "  (demonstration data)" : "");
        for (BoundaryVintage vintage : atlas.vintages()) {
            out.printf(
                    "vintage %s  from %s%s%n",
                    vintage.id(),
                    vintage.validFrom(),
                    vintage.validTo().map(to -> " to " + to).orElse(""));
            for (AdminLevel level : atlas.units(vintage.id()).levels()) {
                layer(atlas.layer(vintage.id(), level), out);
            }
        }
        changes(atlas, out);
        out.printf(
                "%d indicators, %d targets%n",
                atlas.indicators().size(), atlas.targets().size());
        atlas.indicators().forEach(indicator -> values(atlas, indicator, out));
        List<String> empty = atlas.indicators().stream()
                .map(Indicator::code)
                .filter(code -> atlas.years(code).isEmpty())
                .toList();
        if (!empty.isEmpty()) {
            out.printf("%d indicators without values: %s%n", empty.size(), String.join(", ", empty));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void layer(BoundaryLayer layer, PrintWriter out) {
        out.printf("  %-9s %5d units, %5d with a shape", layer.level().id(), layer.size(), layer.withGeometry());
        if (layer.withGeometry() > 0) {
            CoverageReport coverage = layer.coverage();
            out.print(
                    coverage.exact()
                            ? "; edges shared exactly"
                            : "; %d invalid, %d overlaps (%.4f km²), %d gaps (%.4f km²), %d unmatched edges"
                                    .formatted(
                                            coverage.invalid(),
                                            coverage.overlaps(),
                                            coverage.overlapKm2(),
                                            coverage.gaps(),
                                            coverage.gapKm2(),
                                            coverage.unmatchedEdges()));
        }
        out.println();
        if (layer.withGeometry() > 0 && layer.withGeometry() < layer.size()) {
            String codes = IntStream.range(0, layer.size())
                    .filter(ordinal -> layer.geometry(ordinal).isEmpty())
                    .limit(MOST_SHOWN)
                    .mapToObj(ordinal -> layer.units().get(ordinal).code().value())
                    .collect(Collectors.joining(" "));
            int without = layer.size() - layer.withGeometry();
            out.printf("            without a shape: %s%s%n", codes, without > MOST_SHOWN ? " …" : "");
        }
    }

    /** Whether the shapes of communes lie where the links between vintages say. */
    private static void changes(Atlas atlas, PrintWriter out) {
        List<BoundaryVintage> vintages = atlas.vintages();
        for (int i = 1; i < vintages.size(); i++) {
            BoundaryLayer from = atlas.layer(vintages.get(i - 1).id(), AdminLevel.COMMUNE);
            BoundaryLayer to = atlas.layer(vintages.get(i).id(), AdminLevel.COMMUNE);
            if (from.withGeometry() == 0 || to.withGeometry() == 0) {
                continue;
            }
            OverlapMatrix matrix = OverlapMatrix.of(from, to, atlas.crosswalk());
            out.printf(
                    Locale.ROOT,
                    "from %s to %s: %.2f %% of the area of communes lies where the links say; %d pairs disagree%n",
                    from.vintage(),
                    to.vintage(),
                    100 * matrix.agreeingShare(from),
                    matrix.disagreeing().size());
            matrix.disagreeing()
                    .forEach(pair -> out.printf(
                            Locale.ROOT,
                            "  %s %s has %.1f %% of its area in %s %s, by the link %.1f %%%n",
                            pair.from().code(),
                            pair.from().name(),
                            100 * pair.share(),
                            pair.to().code(),
                            pair.to().name(),
                            100 * pair.weight()));
        }
    }

    /** The years of an indicator with the number of communes that have a value. */
    private static void values(Atlas atlas, Indicator indicator, PrintWriter out) {
        List<String> years = new ArrayList<>();
        for (int year : atlas.years(indicator.code())) {
            String vintage = atlas.vintageOfYear(year).id();
            DataCoverage coverage = atlas.dataCoverage(new Slice(vintage, AdminLevel.COMMUNE, indicator.code(), year));
            years.add("%d: %d/%d".formatted(year, coverage.units(), coverage.of()));
        }
        if (!years.isEmpty()) {
            out.printf("  %s  %s%n", indicator.code(), String.join("  ", years));
        }
    }
}
