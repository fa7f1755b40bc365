package vn.vungcao.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.intake.reader.FeatureReader;
import vn.vungcao.intake.reader.SourceFile;

/** The options that say how features are read, and the reading. */
final class FeatureOptions {
    @Mixin
    private LayerOptions layer;

    @Option(names = "--anywhere", description = "Also take shapes outside the reach of the known units")
    private boolean anywhere;

    /** The plan for the features of a file, or a refusal when they cannot be read. */
    ImportOutcome plan(
            String kind,
            SourceFile source,
            UnitRegistry known,
            ProblemList problems,
            Function<FeatureFile, ImportOutcome> plan) {
        Reach reach = anywhere ? Reach.anywhere() : Reach.ofAll(known);
        return FeatureReader.read(source, layer.reading(), reach, Gazetteer.of(known), problems)
                .map(plan)
                .orElseGet(() -> ImportOutcome.refused(new ImportReport(
                        kind, source.name(), Map.of(), JoinReport.NONE, Optional.empty(), problems.list())));
    }
}
