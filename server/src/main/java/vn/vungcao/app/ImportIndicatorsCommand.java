package vn.vungcao.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vungcao.intake.reader.IndicatorTable;

@Command(
        name = "indicators",
        description = {
            "Imports indicators from CSV; one that is known already is replaced.",
            "Columns: code, name_vi, name_en, unit, direction, measure_type, scale, decimals, numerator_vi, numerator_en,"
                    + " denominator_vi, denominator_en, weight, maximum, negative_allowed, standard_starts, categories,"
                    + " group, source_vi, source_en, agency_vi, agency_en.",
            "A column source in place of source_vi and source_en stands for both languages."
        },
        sortOptions = false,
        footer = {"", "Example:", "  vungcao import indicators my_indicators.csv --dry-run"},
        mixinStandardHelpOptions = true)
final class ImportIndicatorsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8")
    private Path file;

    @Mixin
    private ImportTask task;

    @Override
    public Integer call() {
        ReferenceFiles files = new ReferenceFiles(task, "indicators", file);
        files.tables().indicators.addAll(files.rows(file, IndicatorTable::parse));
        return files.importAll();
    }
}
