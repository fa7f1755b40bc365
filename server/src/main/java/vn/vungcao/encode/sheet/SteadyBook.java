package vn.vungcao.encode.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.vungcao.encode.SteadyEntry;

/** Copies a workbook without the moment at which its library made it, so that the same question gives the same bytes. */
final class SteadyBook {
    private static final String CORE = "docProps/core.xml";

    private SteadyBook() {}

    /** @param asOf the moment that it says instead */
    static void copy(Path book, Instant asOf, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        try (ZipFile source = new ZipFile(book.toFile())) {
            for (ZipEntry entry : Collections.list(source.entries())) {
                target.putNextEntry(SteadyEntry.named(entry.getName()));
                try (InputStream content = source.getInputStream(entry)) {
                    if (entry.getName().equals(CORE)) {
                        target.write(dated(content, asOf));
                    } else {
                        content.transferTo(target);
                    }
                }
                target.closeEntry();
            }
        }
        target.finish();
        out.flush();
    }

    private static byte[] dated(InputStream core, Instant asOf) throws IOException {
        return new String(core.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + asOf)
                .getBytes(StandardCharsets.UTF_8);
    }
}
