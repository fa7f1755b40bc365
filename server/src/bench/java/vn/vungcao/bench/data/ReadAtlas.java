package vn.vungcao.bench.data;

import java.nio.file.Path;
import java.util.Locale;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.Stores;

/** {@code ReadAtlas FOLDER|jdbc:…}: tells how long an atlas takes from a store, in wall and processor time, and the heap it keeps. */
public final class ReadAtlas {
    private ReadAtlas() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        try (Store store =
                args[0].startsWith("jdbc:") ? Stores.open(args[0]) : Stores.openDirectory(Path.of(args[0]))) {
            double opened = seconds(start);
            Atlas atlas = new AtlasPublisher(store).publish();
            double read = seconds(start);
            System.gc();
            Runtime heap = Runtime.getRuntime();
            System.out.println(String.format(
                    Locale.ROOT,
                    "opened in %.1f s, read in %.1f s, %.1f CPU seconds, %d MB of heap kept by atlas %s",
                    opened,
                    read - opened,
                    ProcessHandle.current()
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis()
                            / 1e3,
                    (heap.totalMemory() - heap.freeMemory()) >> 20,
                    atlas.version().id()));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
