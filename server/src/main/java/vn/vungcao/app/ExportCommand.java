package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.http.reply.Reply;

@Command(
        name = "export",
        description = "Writes a collection with the values asked for to a GeoJSON file: the bytes that the API gives.",
        footer = {
            "",
            "Examples:",
            "  vungcao export communes --year 2024 --indicators poverty_rate,households --out communes.geojson",
            "  vungcao export communes --year 2024 --target t2025_village_road_hardened --out lag.geojson"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace place;

    @Mixin
    private UnitOptions units;

    @Parameters(
            paramLabel = "COLLECTION",
            description = "provinces, districts, communes, villages, hazard-zones or resettlement-sites")
    private String collection;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write; an old one is replaced")
    private Path file;

    @Option(names = "--indicators", paramLabel = "CODE[,CODE…]", description = "Indicators to join as columns")
    private String indicators;

    @Option(names = "--year", description = "The year of the values")
    private String year;

    @Option(names = "--target", paramLabel = "ID", description = "Target whose assessment is joined")
    private String target;

    @Option(names = "--datetime", description = "A date or interval that chooses the boundary vintage")
    private String datetime;

    @Option(names = "--sortby", description = "Columns to sort by, a minus before a descending one")
    private String sortBy;

    @Option(names = "--properties", description = "Only these columns")
    private String properties;

    @Option(names = "--skip-geometry", description = "Leaves the shapes out")
    private boolean skipGeometry;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where the server is reached, for the file's source_url (default: ${DEFAULT-VALUE})")
    private String publicUrl = "http://127.0.0.1:8080";

    @Override
    public Integer call() {
        Reply reply = units.question()
                .with("indicators", indicators)
                .with("year", year)
                .with("target", target)
                .with("datetime", datetime)
                .with("sortby", sortBy)
                .with("properties", properties)
                .with("skipGeometry", skipGeometry)
                .ask(place, publicUrl, "export_geojson", Map.of("collection", collection));
        if (reply.status() != 200) {
            return ApiQuestion.refused(reply, spec.commandLine().getErr());
        }
        try {
            WholeFile.write(file, reply.body());
        } catch (IOException e) {
            spec.commandLine().getErr().println("vungcao: " + file + " cannot be written: " + e.getMessage());
            return ExitCode.REFUSED;
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d features%n",
                        file, ApiQuestion.json(reply).get("features").size());
        return ExitCode.DONE;
    }
}
