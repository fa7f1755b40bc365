package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What came of changed files, a line a format: {@code scripts/faults --fuzz} shows it. */
public final class FuzzTable {
    private FuzzTable() {}

    /** @param slowest milliseconds of the processor that one took */
    public static void tell(String format, int tries, int refused, long slowest) throws IOException {
        Files.writeString(
                Path.of(System.getProperty("basedir"), "target", "fuzz.txt"),
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | 0 | %d ms |%n",
                        format,
                        tries,
                        refused,
                        tries - refused,
                        slowest),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
