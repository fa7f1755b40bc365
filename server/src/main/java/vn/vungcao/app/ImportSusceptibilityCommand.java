package vn.vungcao.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.intake.ClassGrid;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.SusceptibilityImport;
import vn.vungcao.intake.reader.GeoTiffFile;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.wording.Wording;

@Command(
        name = "susceptibility",
        description = {
            "Makes the indicator " + SusceptibilityImport.INDICATOR + " of a GeoTIFF of landslide susceptibility.",
            "One band of whole numbers, 1 (very low) to 5 (very high), in any reference system of the EPSG registry. Every"
                    + " unit with a polygon gets the share of its area in the classes from the threshold on; cells count"
                    + " by their centres. A unit of which less than 99 % has cells is estimated, one without is missing."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import susceptibility sat_lo_2024.tif --year 2024 --dry-run",
            "  vungcao import susceptibility nguy_co.tif --year 2025 --vintage 2020 --threshold 3 --nodata 0"
        },
        mixinStandardHelpOptions = true)
final class ImportSusceptibilityCommand implements Callable<Integer> {
    private static final String KIND = "susceptibility";

    @Parameters(paramLabel = "FILE", description = "GeoTIFF")
    private Path file;

    @Option(names = "--year", required = true, description = "The year at whose end the figures hold")
    private int year;

    @Option(
            names = "--vintage",
            paramLabel = "ID",
            description = "The boundary vintage of the units (default: the one in force at the end of the year)")
    private Optional<String> vintage = Optional.empty();

    @Option(names = "--threshold", paramLabel = "CLASS", description = "From this class on (default: ${DEFAULT-VALUE})")
    private int threshold = 4;

    @Option(names = "--nodata", paramLabel = "N", description = "What stands for no data (default: what the file says)")
    private Integer noData;

    @Option(
            names = "--crs",
            paramLabel = "EPSG:CODE",
            converter = ImportBoundariesCommand.EpsgConverter.class,
            description = "The reference system of the raster (default: what the file says)")
    private Integer epsg;

    @Mixin
    private ImportTask task;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (threshold < 1 || threshold > 5) {
            throw new SettingRefusedException(
                    spec.commandLine(),
                    Wording.of(
                            "--threshold %d không nằm trong khoảng 1 đến 5",
                            "--threshold %d is not in 1 to 5", threshold));
        }
        if (year < 1990 || year > 2100) {
            throw new SettingRefusedException(
                    spec.commandLine(),
                    Wording.of(
                            "--year %d không nằm trong khoảng 1990 đến 2100",
                            "--year %d is not in 1990 to 2100", year));
        }
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        return task.run(
                KIND,
                String.valueOf(file.getFileName()),
                problems,
                (known, found) -> plan(source.orElseThrow(), known, found));
    }

    private ImportOutcome plan(SourceFile source, StoredRegistry known, ProblemList problems) {
        Optional<ClassGrid> grid = GeoTiffFile.read(file, number(epsg), number(noData), problems);
        if (grid.isEmpty()) {
            return ImportOutcome.refused(new ImportReport(
                    KIND, source.name(), Map.of(), JoinReport.NONE, Optional.empty(), problems.list()));
        }
        String on = vintage.orElseGet(() -> inForce(known));
        return new SusceptibilityImport(year, on, threshold, task.who())
                .plan(grid.get(), source.sha256(), known, known.boundaries(on), known, problems);
    }

    private static OptionalInt number(Integer given) {
        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }

    /** At the end of the year; the nearest vintage for years before or after all of them. */
    private String inForce(StoredRegistry known) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return known.vintages().stream()
                .filter(v -> !v.validFrom().isAfter(end))
                .reduce((earlier, later) -> later)
                .or(() -> known.vintages().stream().findFirst())
                .map(BoundaryVintage::id)
                .orElse("");
    }
}
