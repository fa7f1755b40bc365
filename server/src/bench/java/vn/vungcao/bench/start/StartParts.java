package vn.vungcao.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vungcao.bench.drive.OurServer;

/**
 * The steps of a start, told apart by the class that is loaded when each begins: the JVM writes these down itself, so that the
 * server needs no clock. The port and the database open side by side.
 */
record StartParts(Starts starts) {
    private static final Pattern LOADED = Pattern.compile("^\\[([\\d.]+)s] (\\S+)");

    /** Step that begins, and the class by which it is known. */
    private record Step(String name, String type) {}

    private static final List<Step> STEPS = List.of(
            new Step("main class", "vn.vungcao.app.Main"),
            new Step("serve command", "vn.vungcao.app.ServeCommand"),
            new Step("HTTP server is made", "vn.vungcao.http.HttpServer"),
            new Step("Javalin and Jetty", "io.javalin.Javalin"),
            new Step("store opens", "vn.vungcao.store.jdbc.Stores"),
            new Step("database engine", "org.h2.Driver"),
            new Step("atlas is read from the store", "vn.vungcao.publish.AtlasFeed"),
            new Step("atlas is built", "vn.vungcao.atlas.ValueResolver"));

    String text() throws IOException, InterruptedException {
        return part(false) + part(true);
    }

    private String part(boolean archived) throws IOException, InterruptedException {
        Path log = starts.file("start-classes.log");
        List<String> java = new ArrayList<>(starts.java(archived));
        java.add("-Xlog:class+load=info:file=" + log + ":uptime:filecount=0");
        StringBuilder text = new StringBuilder("\n## Steps of a second start, classes from "
                + (archived ? "an archive" : "the jar") + "\n\n| begins | at, s |\n| --- | --: |\n");
        try (OurServer server = starts.serve(java)) {
            List<String> lines = Files.readAllLines(log);
            for (Step step : STEPS) {
                text.append("| ").append(step.name()).append(" | ");
                text.append(at(lines, step.type()).orElse("not loaded")).append(" |\n");
            }
            text.append(String.format(
                    Locale.ROOT, "| ready, %d classes loaded | %.2f |%n", lines.size(), server.secondsToReady()));
            text.append("\nCPU seconds by thread until ready: ");
            for (Map.Entry<String, Double> thread : server.cpuByThread().entrySet()) {
                text.append(String.format(Locale.ROOT, "%s %.2f; ", thread.getKey(), thread.getValue()));
            }
        }
        Files.delete(log);
        return text.append("\n").toString();
    }

    private static Optional<String> at(List<String> lines, String type) {
        return lines.stream()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .filter(line -> line.group(2).equals(type))
                .map(line -> line.group(1))
                .findFirst();
    }
}
