package vn.vungcao.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.vungcao.http.route.Body;

/** Writes files that are all there or not at all: a reader never finds half of one. */
final class WholeFile {
    private WholeFile() {}

    /** Replaces an old one. */
    static void write(Path file, byte[] bytes) throws IOException {
        write(file, Body.of(bytes));
    }

    /** Written as it is made. */
    static void write(Path file, Body content) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path draft = folder.resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
