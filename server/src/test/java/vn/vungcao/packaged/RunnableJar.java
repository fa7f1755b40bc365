package vn.vungcao.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar that the build made, run as its users run it: a process of its own. */
final class RunnableJar {

    private static final long MINUTES = 3;

    private RunnableJar() {}

    static Path file() {
        return Path.of(System.getProperty("vungcao.jar"));
    }

    /** What a command that ended left behind: its exit code, and what it wrote to both streams. */
    record Outcome(int exitCode, String output) {}

    /** Runs one of its commands to the end, as {@link #await} does. */
    static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        return await(folder, javaCommand(arguments));
    }

    /**
     * Runs any program to its end.
     *
     * @throws IllegalStateException when it does not end within three minutes
     */
    static Outcome await(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = launch(output, command);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("not ended: " + String.join(" ", command) + "\n" + read(output));
        }
        return new Outcome(process.exitValue(), read(output));
    }

    static Process start(Path output, String... arguments) throws IOException {
        return launch(output, javaCommand(arguments));
    }

    private static String[] javaCommand(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // it ends before the second compiler would have paid
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                file().toString()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private static Process launch(Path output, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    static String read(Path output) throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
