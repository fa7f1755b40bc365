package vn.vungcao.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.intake.ColumnMapping;
import vn.vungcao.intake.DecimalMark;
import vn.vungcao.intake.ObservationImport;
import vn.vungcao.intake.ObservationRules;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.reader.CsvReader;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.intake.reader.TextEncoding;

@Command(
        name = "observations",
        description = {
            "Imports a table of observations from CSV: one row a unit, indicator and year.",
            "Fields: unit, vintage, indicator, year, value, numerator, denominator, status, quality, source. Each is read"
                    + " from the column of its name unless --map or --set says otherwise. A ratio may leave its value out"
                    + " when numerator and denominator are given."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import observations poverty_2024.csv --dry-run",
            "  vungcao import observations ho_ngheo.csv --map unit=ma_xa --map value='ty le' \\",
            "          --set indicator=poverty_rate --set year=2024 --vintage 2020 --decimal comma",
            "  vungcao import observations households.csv --map unit=code --map numerator=poor_urban+poor_rural \\",
            "          --map denominator=all_urban+all_rural --set indicator=poverty_rate --set year=2019 \\",
            "          --vintage 2020 --duplicates sum"
        },
        mixinStandardHelpOptions = true)
final class ImportObservationsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV; cells parted by comma, semicolon or tab")
    private Path file;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Read a field from this column; COLUMN+COLUMN adds up numbers")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "The value of a field in every row")
    private List<String> fixed = new ArrayList<>();

    @Option(
            names = "--vintage",
            paramLabel = "ID",
            description = "The boundary vintage in which the unit codes are meant; the same as --set vintage=ID")
    private Optional<String> vintage = Optional.empty();

    @Option(
            names = "--decimal",
            paramLabel = "comma|point",
            description = "The decimal mark (default: found out from the table)")
    private DecimalMark decimal;

    @Option(
            names = "--encoding",
            paramLabel = "ID",
            converter = LayerOptions.EncodingConverter.class,
            description = {
                "The encoding of the table: utf-8, utf-16le, utf-16be, windows-1258, tcvn3 or vni",
                "(default: UTF-8, else found out from the text as a whole, and reported)"
            })
    private TextEncoding encoding;

    @Option(
            names = "--missing-marks",
            paramLabel = "TEXT",
            split = ",",
            description = "Texts that mean a missing value, such as \"-\" or \"n/a,x\"")
    private Set<String> missingMarks = new LinkedHashSet<>();

    @Option(
            names = "--accept-codes",
            paramLabel = "padded",
            description = "padded: take codes that lost their leading zero (3127 as 03127)")
    private LostZeros acceptCodes;

    @Option(
            names = "--duplicates",
            paramLabel = "sum",
            description = "sum: add up the counts of rows of one unit, indicator and year (default: an error)")
    private SumOfRows duplicates;

    @Mixin
    private ImportTask task;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ColumnMapping mapping = mapping();
        ObservationRules rules = new ObservationRules(
                duplicates != null, acceptCodes != null, missingMarks, Optional.ofNullable(decimal));
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        Optional<Table> table = source.flatMap(
                found -> CsvReader.read(found, Optional.ofNullable(encoding), ReferenceData.gazetteer(), problems));
        return task.run(
                "observations", String.valueOf(file.getFileName()), problems, (known, found) -> ObservationImport.of(
                                mapping, rules, task.who())
                        .plan(table.orElseThrow(), source.orElseThrow().sha256(), known, known, found));
    }

    private ColumnMapping mapping() {
        vintage.ifPresent(id -> fixed.add("vintage=" + id));
        try {
            return ColumnMapping.of(pairs("--map", columns), pairs("--set", fixed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static Map<String, String> pairs(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new IllegalArgumentException(option + " '" + text + "': write FIELD=…");
            }
            if (pairs.put(text.substring(0, sign), text.substring(sign + 1)) != null) {
                throw new IllegalArgumentException("field '" + text.substring(0, sign) + "' is given twice");
            }
        }
        return pairs;
    }
}
