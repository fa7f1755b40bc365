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
import vn.vungcao.intake.SiteImport;
import vn.vungcao.intake.reader.SourceFile;

@Command(
        name = "sites",
        description = {
            "Imports resettlement sites, one point a site: GeoJSON, a shapefile packed as a zip, GeoPackage, KML,"
                    + " KMZ or FlatGeobuf.",
            "Fields: id, name, vintage, unit (the commune it lies in), form (concentrated, interspersed, in_place), cause"
                    + " (landslide, flash_flood, debris_flow), households (room for so many), year (of completion or"
                    + " plan). A site of an id that is there already replaces it."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import sites diem_tdc.geojson --vintage 2025 --dry-run",
            "  vungcao import sites diem.geojson --map unit=ma_xa --map name=ten --set form=concentrated \\",
            "          --set cause=flash_flood --set year=2024 --vintage 2020 --crs EPSG:9205"
        },
        mixinStandardHelpOptions = true)
final class ImportSitesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file, whatever its name: its content says which format it is")
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
    private FeatureOptions features;

    @Mixin
    private ImportTask task;

    @Override
    public Integer call() {
        vintage.ifPresent(id -> fields.set("vintage", id));
        FieldMapping mapping = fields.mapping(SiteImport.FIELDS);
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        return task.run(
                "sites",
                String.valueOf(file.getFileName()),
                problems,
                (known, found) -> features.plan("sites", source.orElseThrow(), known, found, read -> new SiteImport(
                                mapping, acceptCodes != null, task.who())
                        .plan(read, source.orElseThrow().sha256(), known, found)));
    }
}
