package vn.vungcao.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.vungcao.intake.BoundaryImport;
import vn.vungcao.intake.BoundaryShapes;
import vn.vungcao.intake.CoverageCleanup;
import vn.vungcao.intake.FeatureFile;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportReport;
import vn.vungcao.intake.JoinReport;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Reach;
import vn.vungcao.intake.UnitDefinition;
import vn.vungcao.intake.VillagePlaces;
import vn.vungcao.intake.reader.FeatureReader;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

@Command(
        name = "boundaries",
        description = {
            "Imports the boundaries of one level of a vintage: GeoJSON, a shapefile packed as a zip, GeoPackage, KML, KMZ or"
                    + " FlatGeobuf.",
            "Every feature meets its unit by code; villages without codes meet the commune they lie in. Overlaps and gaps"
                    + " between the polygons are reported with their areas; invalid shapes, unknown codes and coordinates in"
                    + " the wrong place are refused. What the file does not say of its reference system is offered, not"
                    + " guessed."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import boundaries communes.geojson --level commune --vintage 2020 \\",
            "          --code-field code --name-field name",
            "  vungcao import boundaries xa_vn2000.geojson --level commune --vintage 2025 \\",
            "          --code-field MAXA --crs EPSG:9205 --dry-run",
            "  vungcao import boundaries ranh_gioi_xa.zip --level commune --vintage 2025 --layer xa_2025 \\",
            "          --code-field MAXA --name-field TENXA --encoding tcvn3 --repair --clean",
            "  vungcao import boundaries thon_ban.gpkg --level village --vintage 2025 --name-field ten",
            "  vungcao import boundaries sonla.geojson --level commune --vintage sonla-2025 \\",
            "          --vintage-from 2025-07-01 --define-units --code-field ma --name-field ten --anywhere"
        },
        mixinStandardHelpOptions = true)
final class ImportBoundariesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file, whatever its name: its content says which format it is")
    private Path file;

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            description = "province, district, commune or village")
    private AdminLevel level;

    @Option(
            names = "--vintage",
            required = true,
            paramLabel = "ID",
            description = "The boundary vintage in which the codes are meant, such as 2020 or 2025")
    private String vintage;

    @Option(
            names = "--code-field",
            paramLabel = "FIELD",
            description = "The property that holds the code (default: ${DEFAULT-VALUE})")
    private String codeField = "code";

    @Option(
            names = "--name-field",
            paramLabel = "FIELD",
            description = "The property that holds the name, to be compared with the register")
    private Optional<String> nameField = Optional.empty();

    @Mixin
    private LayerOptions layer;

    @Option(names = "--anywhere", description = "Also take shapes outside the reach of the known units")
    private boolean anywhere;

    @Option(
            names = "--accept-points",
            description =
                    "Also take points as places of provinces, districts and communes; villages may always be points")
    private boolean acceptPoints;

    @Option(
            names = "--leave-out-strays",
            description = "Villages without codes: leave out those that lie in no commune, and list them")
    private boolean leaveOutStrays;

    @Option(
            names = "--clean",
            description =
                    "Make the polygons share their edges exactly; refused when a unit's area changes by more than 1 %%")
    private boolean clean;

    @Option(
            names = "--defects",
            paramLabel = "FILE",
            description = "Write the overlaps and gaps of the layer, as it is before --clean, to this GeoJSON file")
    private Optional<Path> defects = Optional.empty();

    @Option(
            names = "--accept-codes",
            paramLabel = "padded",
            description = "padded: take codes that lost their leading zero (3127 as 03127)")
    private LostZeros acceptCodes;

    @Option(
            names = "--define-units",
            description = "Make units that the vintage does not have from the features: for another province")
    private boolean defineUnits;

    @Option(
            names = "--parent-field",
            paramLabel = "FIELD",
            description = "With --define-units: the property with the code of the unit above")
    private Optional<String> parentField = Optional.empty();

    @Option(
            names = "--vintage-from",
            paramLabel = "DATE",
            description = "With --define-units: first day of a vintage that is new")
    private Optional<LocalDate> vintageFrom = Optional.empty();

    @Option(
            names = "--vintage-to",
            paramLabel = "DATE",
            description = "With --define-units: first day on which it is no longer in force")
    private Optional<LocalDate> vintageTo = Optional.empty();

    @Mixin
    private ImportTask task;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (defineUnits && nameField.isEmpty()) {
            throw new SettingRefusedException(
                    spec.commandLine(),
                    Wording.of("--define-units cần có --name-field", "--define-units needs --name-field"));
        }
        if (!defineUnits && (parentField.isPresent() || vintageFrom.isPresent() || vintageTo.isPresent())) {
            throw new SettingRefusedException(
                    spec.commandLine(),
                    Wording.of(
                            "--parent-field, --vintage-from và --vintage-to đi cùng --define-units",
                            "--parent-field, --vintage-from and --vintage-to go with --define-units"));
        }
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        return task.run(
                "boundaries",
                String.valueOf(file.getFileName()),
                problems,
                (known, found) -> plan(source.orElseThrow(), known, found));
    }

    private ImportOutcome plan(SourceFile source, StoredRegistry known, ProblemList problems) {
        Reach reach = anywhere ? Reach.anywhere() : Reach.of(known, vintage);
        Optional<FeatureFile> read = FeatureReader.read(source, layer.reading(), reach, Gazetteer.of(known), problems);
        Optional<FeatureFile> features = read.flatMap(found -> prepared(found, problems));
        if (features.isEmpty()) {
            return refused(source, read, problems);
        }
        Optional<UnitTree> tree = known.findTree(vintage);
        if (level == AdminLevel.VILLAGE
                && !defineUnits
                && tree.isPresent()
                && !features.get().fields().contains(codeField)) {
            return planPlaces(features.get(), source, tree.get(), known, problems);
        }
        Optional<UnitDefinition> definition =
                defineUnits ? Optional.of(new UnitDefinition(vintageFrom, vintageTo, parentField)) : Optional.empty();
        return plan(definition, nameField).plan(features.get(), source.sha256(), known, problems);
    }

    private static ImportOutcome refused(SourceFile source, Optional<FeatureFile> read, ProblemList problems) {
        return ImportOutcome.refused(new ImportReport(
                "boundaries",
                source.name(),
                read.map(found -> Map.of("features", found.features().size())).orElse(Map.of()),
                JoinReport.NONE,
                Optional.empty(),
                problems.list(),
                read.flatMap(FeatureFile::description)));
    }

    private BoundaryImport plan(Optional<UnitDefinition> definition, Optional<String> names) {
        return new BoundaryImport(level, vintage, codeField, names, acceptCodes != null, definition, task.who());
    }

    /** Empty, with errors among the problems, when the layer is not fit to be imported. */
    private Optional<FeatureFile> prepared(FeatureFile read, ProblemList problems) {
        if (!acceptPoints) {
            BoundaryShapes.requirePolygons(read, level, problems);
        }
        defects.ifPresent(path -> DefectsFile.write(read, codeField, path, problems));
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        return clean ? CoverageCleanup.of(read, codeField, problems) : Optional.of(read);
    }

    /** Villages that come without codes. */
    private ImportOutcome planPlaces(
            FeatureFile read, SourceFile source, UnitTree tree, StoredRegistry known, ProblemList problems) {
        String names = nameField.orElse("name");
        Optional<FeatureFile> coded = new VillagePlaces(names, codeField, leaveOutStrays)
                .assign(read, tree, known.boundaries(vintage, AdminLevel.COMMUNE), problems);
        if (coded.isEmpty()) {
            return refused(source, Optional.of(read), problems);
        }
        UnitDefinition definition =
                new UnitDefinition(Optional.empty(), Optional.empty(), Optional.of(VillagePlaces.COMMUNE_FIELD));
        return plan(Optional.of(definition), Optional.of(names)).plan(coded.get(), source.sha256(), known, problems);
    }

    /** {@code EPSG:9205}, or the number alone. */
    static final class EpsgConverter implements ITypeConverter<Integer> {
        private static final Pattern CODE = Pattern.compile("(?:(?i:EPSG):)?(\\d{4,5})");

        @Override
        public Integer convert(String text) {
            Matcher code = CODE.matcher(text);
            if (!code.matches()) {
                throw new TypeConversionException("'" + text + "' is no EPSG code: write EPSG:9205");
            }
            return Integer.valueOf(code.group(1));
        }
    }
}
