package vn.vungcao.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.vungcao.encode.SteadyEntry;

/**
 * Takes the clock out of an office document: its libraries write the moment of making into the archive and into its core
 * properties, and equal reports shall be equal bytes.
 */
final class SteadyZip {
    private static final String CORE = "docProps/core.xml";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>", Pattern.DOTALL);
    private static final Pattern MERGED_RANGE = Pattern.compile("<mergeCell [^>]*/>");
    private static final Pattern DAYS =
            Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", Pattern.CASE_INSENSITIVE);

    private SteadyZip() {}

    static byte[] of(byte[] archive) {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(archive.length);
        // by the directory at the archive's end: entries written as a stream do not know their size before
        try (ZipFile from = ZipFile.builder().setByteArray(archive).get();
                ZipOutputStream to = new ZipOutputStream(steady)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(SteadyEntry.named(entry.getName()));
                to.write(steady(entry.getName(), content));
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory can be read and written", e);
        }
        return steady.toByteArray();
    }

    private static byte[] steady(String name, byte[] content) {
        boolean core = name.equals(CORE);
        if (!core && !SHEET.matcher(name).matches()) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return (core ? DAYS.matcher(text).replaceAll("") : MERGED.matcher(text).replaceAll(SteadyZip::inOrder))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook library keeps merged cells in a hash set. */
    private static String inOrder(MatchResult merged) {
        return "<mergeCells>"
                + MERGED_RANGE
                        .matcher(merged.group(1))
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .collect(Collectors.joining())
                + "</mergeCells>";
    }
}
