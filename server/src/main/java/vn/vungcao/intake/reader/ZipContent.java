package vn.vungcao.intake.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.vungcao.wording.Wording;

/** Unpacks an archive in memory, within limits: an archive can claim to be anything. */
final class ZipContent {
    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 512L << 20;
    static final long MOST_RATIO = 200;

    /** Archives may shrink much (a table is full of blanks) as long as they stay small. */
    private static final long FREE_BYTES = 32L << 20;

    private static final Pattern OUTSIDE = Pattern.compile("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)|^[/\\\\]|^[A-Za-z]:");
    private static final int END_RECORD = 22;
    private static final int MOST_COMMENT = 65_535;

    private static final Wording COPY_AGAIN =
            Wording.of("chép hoặc tải lại tệp cho đủ", "copy or download it again, completely");

    private final Reading reading;
    private final List<SourceFile> files = new ArrayList<>();
    private long unpacked;

    private ZipContent(Reading reading) {
        this.reading = reading;
    }

    static boolean isZip(SourceFile file) {
        return file.beginsWith('P', 'K', 3, 4) || file.beginsWith('P', 'K', 5, 6);
    }

    /** The files in the archive with their folders in their names. Empty, with an error, when it cannot be unpacked. */
    static Optional<List<SourceFile>> unpack(Reading reading) {
        return new ZipContent(reading).run();
    }

    private Optional<List<SourceFile>> run() {
        byte[] bytes = reading.file().bytes();
        if (!hasEnd(bytes)) {
            return reading.refuse(Wording.of("tệp nén bị cắt ngang", "the archive breaks off"), COPY_AGAIN);
        }
        // names without the mark of UTF-8 are read byte by byte: no name can stop the reading
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<Wording> refusal = add(entry, zip);
                if (refusal.isPresent()) {
                    return reading.refuse(
                            refusal.get(),
                            Wording.of(
                                    "nén lại các tệp của một lớp, không kèm gì khác",
                                    "pack the files of one layer anew, and nothing else"));
                }
            }
        } catch (EOFException | ZipException e) {
            return reading.refuse(
                    Wording.of(
                            "tệp nén hỏng sau %d tệp: %s",
                            "the archive is broken after %d files: %s", files.size(), e.getMessage()),
                    COPY_AGAIN);
        } catch (IOException | IllegalArgumentException e) {
            return reading.refuse(
                    Wording.of("không giải nén được: %s", "the archive cannot be unpacked: %s", e.getMessage()),
                    Wording.of("nén lại", "pack it anew"));
        }
        return Optional.of(files);
    }

    private static boolean hasEnd(byte[] bytes) {
        int first = Math.max(0, bytes.length - END_RECORD - MOST_COMMENT);
        for (int i = bytes.length - END_RECORD; i >= first; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private Optional<Wording> add(ZipEntry entry, ZipInputStream zip) throws IOException {
        if (OUTSIDE.matcher(entry.getName()).find()) {
            return Optional.of(Wording.of(
                    "tệp nén có tệp dẫn ra ngoài thư mục của nó: '%s'",
                    "the archive has a file that leads out of its folder: '%s'", entry.getName()));
        }
        if (files.size() >= MOST_ENTRIES) {
            return Optional.of(Wording.of("tệp nén có hơn %d tệp", "the archive has more than %d files", MOST_ENTRIES));
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            content.write(buffer, 0, read);
            unpacked += read;
            Optional<Wording> tooMuch = tooMuch();
            if (tooMuch.isPresent()) {
                return tooMuch;
            }
        }
        if (!entry.isDirectory()) {
            files.add(new SourceFile(entry.getName(), content.toByteArray()));
        }
        return Optional.empty();
    }

    private Optional<Wording> tooMuch() {
        if (unpacked > MOST_BYTES) {
            return Optional.of(Wording.of(
                    "tệp nén giải ra hơn %d MB", "the archive unpacks to more than %d MB", MOST_BYTES >> 20));
        }
        boolean suspicious = unpacked > FREE_BYTES && unpacked / reading.file().bytes().length > MOST_RATIO;
        return suspicious
                ? Optional.of(Wording.of(
                        "tệp nén giải ra hơn %d lần kích thước của nó, tệp bình thường không như vậy",
                        "the archive unpacks to more than %d times its size, which no honest file does", MOST_RATIO))
                : Optional.empty();
    }

    /** In lower case, with its dot; empty when the name has none. */
    static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/') ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** Without folders and suffix. */
    static String stem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
