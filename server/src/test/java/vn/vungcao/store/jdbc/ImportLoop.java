package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import vn.vungcao.store.Store;

/** A process that imports until it is killed, and prints the id of every import that the store has acknowledged. */
final class ImportLoop {
    static final int ROWS = 300;

    private ImportLoop() {}

    public static void main(String[] arguments) {
        try (Store store = Stores.open(arguments[0])) {
            for (int year = 1; ; year++) {
                System.out.println(
                        store.apply(Samples.observations("loop", year, ROWS)).id());
            }
        }
    }

    static Process start(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportLoop.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
