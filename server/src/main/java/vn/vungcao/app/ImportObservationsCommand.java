package vn.vungcao.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.vungcao.intake.ColumnMapping;
import vn.vungcao.intake.DecimalMark;
import vn.vungcao.intake.ObservationRules;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.SettingsException;
import vn.vungcao.intake.reader.GridReader;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.intake.reader.TextEncoding;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.intake.table.TableRequest;
import vn.vungcao.unit.AdminLevel;

@Command(
        name = "observations",
        description = {
            "Imports a table of observations as an office has it: CSV, XLSX, XLS or ODS. Titles may stand above the header,"
                    + " footnotes below; headers may have several rows and merged cells; totals are checked and left out.",
            "Fields: unit, name, district, vintage, indicator, year, value, numerator, denominator, status, quality,"
                    + " approval, source. Each is read from the column that is headed by its name, in English or Vietnamese"
                    + " (Mã xã, Tên xã, Huyện, Năm, Giá trị, Tử số, Mẫu số …), unless --map or --set says otherwise. Columns"
                    + " may also be headed by indicators, by years or by both. A ratio may leave its value out when numerator"
                    + " and denominator are given."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import observations poverty_2024.csv --dry-run",
            "  vungcao import observations ho_ngheo.xlsx --indicator poverty_rate --year 2024 --vintage 2020",
            "  vungcao import observations ho_ngheo.csv --map unit=ma_xa --map value='ty le' \\",
            "          --set indicator=poverty_rate --set year=2024 --vintage 2020 --decimal comma",
            "  vungcao import observations households.csv --map unit=code --map numerator=poor_urban+poor_rural \\",
            "          --map denominator=all_urban+all_rural --set indicator=poverty_rate --set year=2019 \\",
            "          --vintage 2020 --duplicates sum"
        },
        mixinStandardHelpOptions = true)
final class ImportObservationsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV, XLSX, XLS or ODS")
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
            names = "--indicator",
            paramLabel = "CODE",
            description = "The indicator of all figures, or the only one to be read; the same as --set indicator=CODE")
    private Optional<String> indicator = Optional.empty();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year of all figures, or the only one to be read; the same as --set year=YEAR")
    private Optional<String> year = Optional.empty();

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook (default: the only one whose header can be read)")
    private Optional<String> sheet = Optional.empty();

    @Option(
            names = "--delimiter",
            paramLabel = "comma|semicolon|tab",
            description = "What parts the cells of a CSV (default: found out)")
    private Delimiter delimiter;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "The level of units that a name alone does not tell: province, district, commune or village")
    private AdminLevel level;

    @Option(
            names = "--accept-names",
            paramLabel = "SCORE",
            description =
                    "Take a name that is no unit's for the nearest one from this score on, such as 0.9; above 0.5")
    private Double acceptNames;

    @Option(names = "--strict", description = "Warnings stop the import as errors do")
    private boolean strict;

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
        ObservationRules rules = rules();
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        TableImport table = new TableImport(
                new TableRequest(sheet, mapping, Optional.ofNullable(decimal), missingMarks), rules, task.who());
        Optional<List<Grid>> grids = source.filter(found -> !table.isPlainAtSight(found, text()))
                .flatMap(found -> GridReader.read(found, text(), ReferenceData.gazetteer(), problems));
        return task.run(
                "observations",
                String.valueOf(file.getFileName()),
                problems,
                (known, found) -> table.plan(source.orElseThrow(), grids, text(), known, found));
    }

    private GridReader.TextOptions text() {
        return new GridReader.TextOptions(
                Optional.ofNullable(delimiter).map(Delimiter::sign), Optional.ofNullable(encoding));
    }

    private ObservationRules rules() {
        try {
            return new ObservationRules(
                    duplicates != null,
                    acceptCodes != null,
                    missingMarks,
                    Optional.ofNullable(decimal),
                    Optional.ofNullable(level),
                    acceptNames == null ? OptionalDouble.empty() : OptionalDouble.of(acceptNames),
                    strict);
        } catch (SettingsException e) {
            throw new SettingRefusedException(spec.commandLine(), e);
        }
    }

    private ColumnMapping mapping() {
        vintage.ifPresent(id -> fixed.add("vintage=" + id));
        indicator.ifPresent(code -> fixed.add("indicator=" + code));
        year.ifPresent(number -> fixed.add("year=" + number));
        try {
            return ColumnMapping.of(FieldPairs.of("--map", columns), FieldPairs.of("--set", fixed));
        } catch (SettingsException e) {
            throw new SettingRefusedException(spec.commandLine(), e);
        }
    }

    /** What parts the cells of a CSV. */
    enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** By the names of the API. */
    static final class LevelConverter implements ITypeConverter<AdminLevel> {
        @Override
        public AdminLevel convert(String text) {
            return AdminLevel.find(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no level: write province, district, commune or village"));
        }
    }
}
