package vn.vungcao.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes the clock out of an office document: its libraries write the moment of making into the archive and into its core
 * properties, and equal reports shall be equal bytes.
 */
final class SteadyZip {
    /** The earliest that an archive can hold. */
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CORE = "docProps/core.xml";
    private static final Pattern DAYS =
            Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", Pattern.CASE_INSENSITIVE);

    private SteadyZip() {}

    static byte[] of(byte[] archive) {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(steady)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_DAY);
                to.putNextEntry(copy);
                to.write(entry.getName().equals(CORE) ? withoutDays(content) : content);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory can be read and written", e);
        }
        return steady.toByteArray();
    }

    private static byte[] withoutDays(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return DAYS.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
