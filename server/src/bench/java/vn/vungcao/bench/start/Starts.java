package vn.vungcao.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vungcao.bench.drive.Command;
import vn.vungcao.bench.drive.OurServer;
import vn.vungcao.bench.drive.Setting;
import vn.vungcao.bench.drive.Usage;

/** Starts the demonstration as scripts/run does: a command that loads it into an empty folder, then the server. */
final class Starts {
    private final Setting setting;
    private final Path archive;

    Starts(Setting setting) {
        this.setting = setting;
        this.archive = setting.folder().resolve("start.jsa");
    }

    /** @param archived whether classes come from an archive that was made before */
    List<String> java(boolean archived) {
        List<String> words = new ArrayList<>(List.of(setting.get("java"), "-XX:+UseSerialGC", "-Xlog:cds*=off"));
        if (archived) {
            words.add("-XX:SharedArchiveFile=" + archive);
        }
        return words;
    }

    Path file(String name) {
        return setting.folder().resolve(name);
    }

    private Path store() {
        return file("start-store");
    }

    void forgetStore() throws IOException {
        if (Files.exists(store())) {
            try (Stream<Path> files = Files.walk(store())) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Loads the demonstration unless it is there. */
    Took load(boolean archived) throws IOException, InterruptedException {
        List<String> words = java(archived);
        words.addAll(List.of("-jar", setting.get("jar"), "demo", "--if-empty", "--data-dir", store().toString()));
        long started = System.nanoTime();
        double before = used();
        Command.run(words);
        return new Took((System.nanoTime() - started) / 1e9, used() - before);
    }

    /** Of this process and of those that it waited for. */
    private static double used() {
        return Usage.cpuSeconds(List.of(ProcessHandle.current().pid()));
    }

    OurServer serve(List<String> java) throws IOException, InterruptedException {
        return OurServer.start(java, Path.of(setting.get("jar")), store(), file("start-server.log"));
    }

    /** As scripts/run makes its own: by a start of which a few questions are asked. */
    void makeArchive() throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        forgetStore();
        load(false);
        List<String> words = java(false);
        words.add("-XX:ArchiveClassesAtExit=" + archive);
        try (OurServer server = serve(words)) {
            for (String question : List.of(
                    "/", "/api/atlas", "/api/indicators", "/api/values?indicator=households&year=2024&level=commune")) {
                server.ask(question);
            }
        }
        if (!Files.exists(archive)) {
            throw new IOException("the JVM made no archive of classes");
        }
    }

    long archiveBytes() throws IOException {
        return Files.size(archive);
    }

    /** Seconds on the clock, and of all cores. */
    record Took(double wall, double cpu) {
        Took and(Took other) {
            return new Took(wall + other.wall, cpu + other.cpu);
        }

        static Took of(OurServer server) {
            return new Took(server.secondsToReady(), server.cpuToReady());
        }

        /** The one in the middle by CPU: times on the clock vary with what else the machine does. */
        static Took median(List<Took> all) {
            return all.stream()
                    .sorted(Comparator.comparingDouble(Took::cpu))
                    .toList()
                    .get(all.size() / 2);
        }
    }
}
