package vn.vungcao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes files that are all there or not at all: a reader never finds half of one. */
final class WholeFile {
    private WholeFile() {}

    /** Replaces an old one. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path draft = folder.resolve(file.getFileName() + ".part");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
