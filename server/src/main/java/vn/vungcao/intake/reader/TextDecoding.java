package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;

/** Decodes text strictly: UTF-8, with or without a byte order mark, composed to NFC. */
final class TextDecoding {
    private static final int BUFFER = 8192;

    private TextDecoding() {}

    /** Empty, with an error among the problems, when the bytes are no UTF-8 text or there are none. */
    static Optional<String> decode(SourceFile file, ProblemList problems) {
        if (!isSound(file, problems)) {
            return Optional.empty();
        }
        int start = markLength(file.bytes());
        String text = new String(file.bytes(), start, file.bytes().length - start, StandardCharsets.UTF_8);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            problems.note(
                    Place.file(file.name()),
                    "letters and their marks stood apart (decomposed Unicode) and were composed");
        }
        return Optional.of(compose(text));
    }

    static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether the bytes are UTF-8 text; otherwise an error among the problems says why not. */
    static boolean isSound(SourceFile file, ProblemList problems) {
        Place place = Place.file(file.name());
        byte[] bytes = file.bytes();
        if (bytes.length == 0) {
            problems.error(place, "the file is empty", "check that it was saved or copied completely");
            return false;
        }
        Optional<String> other = otherFormat(bytes);
        if (other.isPresent()) {
            problems.error(place, "the file is " + other.get(), "save it as CSV or GeoJSON in UTF-8");
            return false;
        }
        int start = markLength(bytes);
        if (start > 0) {
            problems.note(place, "the file begins with a UTF-8 byte order mark, which was passed over");
        }
        int wrong = findWrongByte(bytes, start);
        if (wrong >= 0) {
            problems.error(
                    Place.line(file.name(), lineOf(bytes, wrong)),
                    "byte %d (0x%02X) is not UTF-8".formatted(wrong, bytes[wrong] & 0xFF),
                    "save the file as UTF-8; old Vietnamese encodings (TCVN3, VNI, Windows-1258) must be converted first");
        }
        return wrong < 0;
    }

    private static Optional<String> otherFormat(byte[] b) {
        if (startsWith(b, 'P', 'K', 3, 4)) {
            return Optional.of("a ZIP archive or an Excel workbook");
        }
        if (startsWith(b, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("an old Excel workbook");
        }
        if (startsWith(b, 0xFF, 0xFE) || startsWith(b, 0xFE, 0xFF)) {
            return Optional.of("text in UTF-16");
        }
        return Optional.empty();
    }

    /** Length of the byte order mark: 3 or 0. */
    private static int markLength(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** @return offset of the first byte that is wrong, from 0; -1 when all are right */
    private static int findWrongByte(byte[] bytes, int start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(start);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
