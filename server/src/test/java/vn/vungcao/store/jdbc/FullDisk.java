package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;

/**
 * A process whose files may grow to a limit only, so that a write fails as on a full disk. It opens a store, tries an import for
 * which there is no room, and a small one after it, and says what came of each.
 */
final class FullDisk {
    private static final int BLOCK = 1024;

    private FullDisk() {}

    public static void main(String[] arguments) {
        try (Store store = Stores.open(arguments[0])) {
            say(store);
            try {
                store.apply(large());
                System.out.println("written");
            } catch (StoreException e) {
                System.out.println(e.getMessage());
            }
            say(store);
            store.apply(small());
            say(store);
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void say(Store store) {
        System.out.println(store.version().id());
    }

    /** Four megabytes and more, that hardly pack. */
    static Changeset large() {
        Random random = new Random(6);
        Changeset.Builder builder = Changeset.of(Samples.description("large"));
        for (int i = 0; i < 100_000; i++) {
            builder.observations.add(new Observation(
                    String.format("%06d", i),
                    "2020",
                    "income",
                    2024,
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    ObservationStatus.MEASURED,
                    Quality.A,
                    Approval.APPROVED,
                    Long.toString(random.nextLong())));
        }
        return builder.build();
    }

    static Changeset small() {
        return Samples.observations("small", 2001, 3);
    }

    /**
     * @param most bytes of a file
     * @return the lines that it said
     */
    static List<String> run(String url, long most) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "ulimit -f " + most / BLOCK + " && exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                FullDisk.class.getName(),
                url));
        Path log = Files.createTempFile("full-disk", ".log");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(
                        said + Files.readString(log).lines().limit(40).collect(Collectors.joining("\n")));
            }
            return said.lines().toList();
        } finally {
            Files.delete(log);
        }
    }
}
