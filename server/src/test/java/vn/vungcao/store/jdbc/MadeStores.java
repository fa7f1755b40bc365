package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vungcao.store.Store;

/** Embedded stores for tests: a new one is a copy of one that was made once, since making takes a second and copying none. */
public final class MadeStores {
    private static final String FILE = "vungcao.mv.db";

    private MadeStores() {}

    /** As {@link Stores#openDirectory}. */
    public static Store open(Path directory) {
        return Stores.open(urlOf(directory));
    }

    /** As {@link Stores#urlOf}, with an empty store there when there was none. */
    public static String urlOf(Path directory) {
        try {
            if (Files.notExists(directory.resolve(FILE))) {
                Files.createDirectories(directory);
                Files.copy(Made.EMPTY, directory.resolve(FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stores.urlOf(directory);
    }

    private static final class Made {
        static final Path EMPTY = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("made-store");
                folder.toFile().deleteOnExit();
                Stores.openDirectory(folder).close();
                Path made = folder.resolve(FILE);
                made.toFile().deleteOnExit();
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
