package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.http.ogc.ExportEndpoint;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.http.route.MediaType;

@Command(
        name = "export",
        description =
                "Writes a collection with the values asked for to a file: the bytes that the API gives. The ending of the file"
                        + " chooses the format: .geojson .geojsonl .geojsonseq .csv .xlsx .gpkg .shp.zip .kml .fgb",
        footer = {
            "",
            "Examples:",
            "  vungcao export communes --year 2024 --indicators poverty_rate,households --out communes.geojson",
            "  vungcao export villages --year 2024 --indicators poverty_rate --out villages.gpkg",
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

    @Option(names = "--bom", description = "Marks a CSV file for Excel as UTF-8")
    private boolean byteOrderMark;

    @Override
    public Integer call() {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        MediaType format = ExportEndpoint.formats().stream()
                .filter(one -> name.endsWith("." + one.id()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "the ending of --out chooses the format, one of "
                                + ExportEndpoint.formats().stream()
                                        .map(one -> "." + one.id())
                                        .collect(Collectors.joining(" "))));
        Reply reply = units.question()
                .with("indicators", indicators)
                .with("year", year)
                .with("target", target)
                .with("datetime", datetime)
                .with("sortby", sortBy)
                .with("properties", properties)
                .with("skipGeometry", skipGeometry)
                .with("bom", byteOrderMark)
                .ask(place, publicUrl, ExportEndpoint.operation(format), Map.of("collection", collection));
        if (reply.status() != 200) {
            return ApiQuestion.refused(reply, spec.commandLine().getErr());
        }
        try {
            WholeFile.write(file, reply.content());
        } catch (IOException e) {
            spec.commandLine().getErr().println("vungcao: " + file + " cannot be written: " + e.getMessage());
            return ExitCode.REFUSED;
        }
        String written = format == MediaType.GEOJSON
                ? ApiQuestion.json(reply).get("features").size() + " features"
                : file.toFile().length() + " bytes";
        spec.commandLine().getOut().printf("%s: %s%n", file, written);
        return ExitCode.DONE;
    }
}
