package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.intake.NearestName;
import vn.vungcao.intake.form.FormRequest;
import vn.vungcao.intake.form.IndicatorForm;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.store.Store;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitTree;

@Command(
        name = "indicators",
        description = {
            "Writes a workbook (XLSX) with a row for each unit and columns for indicators, with instructions in Vietnamese and",
            "rules in the cells. Filled in, 'vungcao import observations FILE' takes it as it is."
        },
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  vungcao template indicators --level commune --year 2025 --indicators poverty_rate,households \\",
            "          --output nhap_lieu_2025.xlsx"
        },
        mixinStandardHelpOptions = true)
final class IndicatorTemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            required = true,
            converter = ImportObservationsCommand.LevelConverter.class,
            description = "Of the units: province, district, commune or village")
    private AdminLevel level;

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "Of the figures")
    private int year;

    @Option(
            names = "--indicators",
            paramLabel = "CODE[,CODE…]",
            split = ",",
            description = "In this order (default: all)")
    private List<String> codes = List.of();

    @Option(
            names = "--vintage",
            paramLabel = "ID",
            description = "The boundary vintage of the units (default: the one of the last day of the year)")
    private Optional<String> vintage = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "File to write; an old one is replaced")
    private Path file;

    @Mixin
    private StorePlace place;

    @Override
    public Integer call() {
        try (Store store = place.open()) {
            StoredRegistry known = StoredRegistry.of(store, ReferenceData.extents());
            FormRequest request = request(known);
            Files.write(file, IndicatorForm.write(request));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d %s of vintage %s, %d indicators%n",
                            file,
                            request.tree().count(level),
                            level.collection(),
                            request.tree().vintage().id(),
                            request.indicators().size());
            return ExitCode.DONE;
        } catch (IOException e) {
            spec.commandLine().getErr().println("vungcao: " + file + " cannot be written: " + e.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private FormRequest request(StoredRegistry known) {
        List<String> wanted = codes.isEmpty() ? List.copyOf(known.codes()) : codes;
        try {
            return new FormRequest(
                    tree(known),
                    level,
                    year,
                    wanted.stream().map(code -> indicator(known, code.strip())).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private UnitTree tree(StoredRegistry known) {
        LocalDate day = LocalDate.of(year, 12, 31);
        String choices = known.vintages().stream().map(BoundaryVintage::id).collect(Collectors.joining(", "));
        return vintage.or(() -> known.vintages().stream()
                        .filter(candidate -> candidate.contains(day))
                        .map(BoundaryVintage::id)
                        .findFirst())
                .flatMap(known::findTree)
                .orElseThrow(() -> new IllegalArgumentException("there is no boundary vintage "
                        + vintage.map(id -> "'" + id + "'").orElse("for the end of " + year)
                        + "; choose with --vintage one"
                        + " of: " + choices));
    }

    private static Indicator indicator(StoredRegistry known, String code) {
        return known.find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no indicator '" + code + "'; " + NearestName.advice(code, known.codes())));
    }
}
