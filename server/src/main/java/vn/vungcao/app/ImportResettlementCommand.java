package vn.vungcao.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vungcao.intake.FieldMapping;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.ResettlementImport;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.reader.CsvReader;
import vn.vungcao.intake.reader.SourceFile;

@Command(
        name = "resettlement",
        description = {
            "Imports a table of resettlement from CSV: one row a unit, year, hazard and form.",
            "Fields: unit, vintage, year, hazard (landslide, flash_flood, debris_flow), form (concentrated, interspersed,"
                    + " in_place; empty in a row of households at risk), at_risk, planned, resettled, persons, source."
                    + " Planned and resettled count from 2021 on; those at risk include the resettled. 0 is a number, an"
                    + " empty cell is none."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import resettlement bo_tri_2025.csv --vintage 2025 --dry-run",
            "  vungcao import resettlement sat_lo.csv --map unit=ma_xa --map at_risk='so ho' --set hazard=landslide \\",
            "          --set year=2025 --vintage 2025"
        },
        mixinStandardHelpOptions = true)
final class ImportResettlementCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8; cells parted by comma, semicolon or tab")
    private Path file;

    @Mixin
    private FieldOptions fields;

    @Option(
            names = "--vintage",
            paramLabel = "ID",
            description = "The boundary vintage in which the unit codes are meant; the same as --set vintage=ID")
    private Optional<String> vintage = Optional.empty();

    @Option(
            names = "--accept-codes",
            paramLabel = "padded",
            description = "padded: take codes that lost their leading zero (3127 as 03127)")
    private LostZeros acceptCodes;

    @Mixin
    private ImportTask task;

    @Override
    public Integer call() {
        vintage.ifPresent(id -> fields.set("vintage", id));
        FieldMapping mapping = fields.mapping(ResettlementImport.FIELDS);
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        Optional<Table> table = source.flatMap(found -> CsvReader.read(found, problems));
        return task.run(
                "resettlement", String.valueOf(file.getFileName()), problems, (known, found) -> new ResettlementImport(
                                mapping, acceptCodes != null, task.who())
                        .plan(table.orElseThrow(), source.orElseThrow().sha256(), known, found));
    }
}
