package vn.vungcao.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vungcao.intake.FieldMapping;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.ZoneImport;
import vn.vungcao.intake.reader.SourceFile;

@Command(
        name = "zones",
        description = {
            "Imports hazard zones, one polygon a zone: GeoJSON, a shapefile packed as a zip, GeoPackage, KML,"
                    + " KMZ or FlatGeobuf.",
            "Fields: id, hazard (landslide, flash_flood, debris_flow), class (1 very low to 5 very high), source, valid_from,"
                    + " valid_to (first day on which it no longer holds; empty while it does). A zone of an id that is"
                    + " there already replaces it."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  vungcao import zones sat_lo_2024.geojson --dry-run",
            "  vungcao import zones nguy_co.geojson --map id=ma --map class=cap --set hazard=landslide \\",
            "          --set valid_from=2024-10-01 --crs EPSG:9205"
        },
        mixinStandardHelpOptions = true)
final class ImportZonesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file, whatever its name: its content says which format it is")
    private Path file;

    @Mixin
    private FieldOptions fields;

    @Mixin
    private FeatureOptions features;

    @Mixin
    private ImportTask task;

    @Override
    public Integer call() {
        FieldMapping mapping = fields.mapping(ZoneImport.FIELDS);
        ProblemList problems = new ProblemList();
        Optional<SourceFile> source = task.read(file, problems);
        return task.run(
                "zones",
                String.valueOf(file.getFileName()),
                problems,
                (known, found) -> features.plan(
                        "zones", source.orElseThrow(), known, found, read -> new ZoneImport(mapping, task.who())
                                .plan(read, source.orElseThrow().sha256(), found)));
    }
}
