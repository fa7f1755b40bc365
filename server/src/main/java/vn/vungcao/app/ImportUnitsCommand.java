package vn.vungcao.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vungcao.intake.reader.CrosswalkTable;
import vn.vungcao.intake.reader.DesignationTable;
import vn.vungcao.intake.reader.UnitTable;
import vn.vungcao.intake.reader.VintageTable;

@Command(
        name = "units",
        description = {
            "Imports administrative units from CSV; one that is known already is replaced.",
            "Columns: vintage, code, name, kind, parent, other_names, source. Tables that belong to them may come along."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import units villages.csv --crosswalk village_links.csv",
            "  vungcao import units units.csv --vintages vintages.csv --designations designations.csv"
        },
        mixinStandardHelpOptions = true)
final class ImportUnitsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8")
    private Path file;

    @Option(
            names = "--vintages",
            paramLabel = "FILE",
            description = "Boundary vintages: id, valid_from, valid_to, source_vi, source_en")
    private Optional<Path> vintages = Optional.empty();

    @Option(
            names = "--crosswalk",
            paramLabel = "FILE",
            description = "Links: from_vintage, from_code, to_vintage, to_code, weight, basis, source")
    private Optional<Path> crosswalk = Optional.empty();

    @Option(
            names = "--designations",
            paramLabel = "FILE",
            description = "Legal statuses: vintage, unit, kind, decision, valid_from, valid_to, source")
    private Optional<Path> designations = Optional.empty();

    @Mixin
    private ImportTask task;

    @Override
    public Integer call() {
        ReferenceFiles files = new ReferenceFiles(task, "units", file);
        vintages.ifPresent(path -> files.tables().vintages.addAll(files.rows(path, VintageTable::parse)));
        files.tables().units.addAll(files.rows(file, UnitTable::parse));
        crosswalk.ifPresent(path -> files.tables().links.addAll(files.rows(path, CrosswalkTable::parse)));
        designations.ifPresent(path -> files.tables().designations.addAll(files.rows(path, DesignationTable::parse)));
        return files.importAll();
    }
}
