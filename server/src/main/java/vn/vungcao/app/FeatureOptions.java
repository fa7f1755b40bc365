package vn.vungcao.app;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import picocli.CommandLine.Option;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.intake.reader.GeoJsonReader;
import vn.vungcao.intake.reader.SourceFile;

/** The options that say how the coordinates of features are read, and the reading. */
final class FeatureOptions {
    @Option(
            names = "--crs",
            paramLabel = "EPSG:CODE",
            converter = ImportBoundariesCommand.EpsgConverter.class,
            description = {
                "The reference system of the coordinates, such as EPSG:9205 (VN-2000 / TM-3 103-00)",
                "(default: what the file says, else longitude and latitude)"
            })
    private Integer epsg;

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
        OptionalInt crs = epsg == null ? OptionalInt.empty() : OptionalInt.of(epsg);
        return GeoJsonReader.read(source, crs, reach, problems)
                .map(plan)
                .orElseGet(() -> ImportOutcome.refused(new ImportReport(
                        kind, source.name(), Map.of(), JoinReport.NONE, Optional.empty(), problems.list())));
    }
}
