package vn.vungcao.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vungcao.http.reply.Reply;

@Command(
        name = "report",
        description = "Writes the report of a year by the programme's clauses: the bytes that the API gives.",
        footer = {
            "",
            "Examples:",
            "  vungcao report 2024                            # report-qd351-2022-2024.xlsx, in this folder",
            "  vungcao report 2024 --format docx --output bao-cao.docx",
            "  vungcao report 2024 --format pdf --boundaries 2025"
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StorePlace place;

    @Parameters(paramLabel = "YEAR", description = "The year reported")
    private String year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "xlsx, docx, html, pdf or json (default: ${DEFAULT-VALUE})")
    private String format = "xlsx";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "File to write; an old one is replaced (default: report-SET-YEAR.FORMAT in this folder)")
    private Path output;

    @Option(
            names = "--boundaries",
            paramLabel = "VINTAGE",
            description = "Boundary vintage, 2020 or 2025 (default: that of the year)")
    private String boundaries;

    @Option(names = "--set", paramLabel = "ID", description = "Target set, such as qd351-2022 (default: the first)")
    private String set;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language; docx is in Vietnamese only (default: vi)")
    private String language;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where the server is reached, for the address in the report (default: ${DEFAULT-VALUE})")
    private String publicUrl = "http://127.0.0.1:8080";

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("vungcao: reading the database, assessing the targets of " + year + ", writing " + format);
        Reply reply = new ApiQuestion()
                .with("f", format)
                .with("boundaries", boundaries)
                .with("set", set)
                .with("lang", language)
                .ask(place, publicUrl, "report", Map.of("year", year));
        if (reply.status() != 200) {
            return ApiQuestion.refused(reply, err);
        }
        Path file = Optional.ofNullable(output).orElseGet(() -> Path.of(name(reply)));
        try {
            WholeFile.write(file, reply.body());
        } catch (IOException e) {
            err.println("vungcao: " + file + " cannot be written: " + e.getMessage());
            return ExitCode.REFUSED;
        }
        spec.commandLine().getOut().printf("%s: %d bytes%n", file, reply.body().length);
        return ExitCode.DONE;
    }

    private static String name(Reply reply) {
        return reply.headers().get("Content-Disposition").replaceAll(".*filename=\"(.*)\"", "$1");
    }
}
