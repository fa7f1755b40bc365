package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.wording.Wording;

/**
 * Decodes the text of a file strictly and composes it to NFC. Without a word from outside it takes UTF-8, with or without a byte
 * order mark, and what {@link EncodingDetection} finds out to be UTF-16 or one of the old Vietnamese encodings.
 */
final class TextDecoding {
    static final Wording EMPTY_FILE = Wording.of("tệp rỗng", "the file is empty");
    static final Wording CHECK_COPY = Wording.of(
            "kiểm tra xem tệp đã được lưu hoặc chép đủ chưa", "check that it was saved or copied completely");

    private static final int BUFFER = 8192;
    private static final char FIRST_MARK = '\u0300';

    private TextDecoding() {}

    /**
     * Empty, with an error among the problems, when the bytes are no text or there are none.
     *
     * @param named the encoding, where whoever imports the file says it
     * @param gazetteer known names, to tell old encodings by
     */
    static Optional<String> decode(
            SourceFile file, Optional<TextEncoding> named, Gazetteer gazetteer, ProblemList problems) {
        if (isEmptyOrOtherFormat(file, problems)) {
            return Optional.empty();
        }
        Optional<TextEncoding> marked = markedEncoding(file);
        boolean isUtf8 = marked.isEmpty() && findWrongByte(file.bytes(), 0) < 0 && !hasNul(file.bytes());
        if (named.or(() -> marked).orElse(TextEncoding.UTF_8) == TextEncoding.UTF_8 && (isUtf8 || marked.isPresent())) {
            return decode(file, problems);
        }
        return encoding(file, named.or(() -> marked), gazetteer, problems)
                .flatMap(encoding -> decodeAs(file, encoding, problems));
    }

    /** The encoding that {@link #decode} takes; empty for what is no text. */
    static Optional<TextEncoding> encodingOf(SourceFile file, Optional<TextEncoding> named, Gazetteer gazetteer) {
        Optional<TextEncoding> known = named.or(() -> markedEncoding(file));
        if (known.isPresent()) {
            return known;
        }
        if (findWrongByte(file.bytes(), 0) < 0 && !hasNul(file.bytes())) {
            return Optional.of(TextEncoding.UTF_8);
        }
        return encoding(file, known, gazetteer, new ProblemList());
    }

    private static Optional<TextEncoding> encoding(
            SourceFile file, Optional<TextEncoding> known, Gazetteer gazetteer, ProblemList problems) {
        if (known.isPresent()) {
            return known;
        }
        ProblemList doubts = new ProblemList();
        Optional<EncodingDetection.Choice> choice = new EncodingDetection(
                        Place.file(file.name()), List.of(file.bytes()), gazetteer, doubts)
                .choose(Optional.empty(), Optional.empty(), List.of(TextEncoding.values()));
        if (choice.isEmpty() || choice.get().encoding() == TextEncoding.UTF_8) {
            // what the detection doubts is said as what it most likely is: UTF-8 with a wrong byte at its place
            if (isSound(file, problems)) {
                problems.error(
                        Place.file(file.name()),
                        Wording.of(
                                "văn bản có byte 0, không ứng với chữ nào",
                                "the text has bytes 0, which stand for no letter"),
                        Wording.of(
                                "lưu lại bảng ở dạng UTF-8, hoặc nêu bảng mã bằng --encoding, một trong: %s",
                                "save the table anew, as UTF-8, or name its encoding with --encoding, one of: %s",
                                TextEncoding.choices()));
            }
            return Optional.empty();
        }
        choice.get()
                .description()
                .ifPresent(found -> problems.warning(
                        Place.file(file.name()),
                        Wording.of(
                                "văn bản không ở dạng UTF-8; đã đọc theo %s",
                                "the text is not in UTF-8; it was read as %s", found.words()),
                        Wording.of(
                                "xem lại các tên; bảng mã khác thì dùng --encoding, một trong: %s",
                                "look at the names; another encoding is taken with --encoding, one of: %s",
                                TextEncoding.choices())));
        return choice.map(EncodingDetection.Choice::encoding);
    }

    private static Optional<String> decodeAs(SourceFile file, TextEncoding encoding, ProblemList problems) {
        byte[] bytes = file.bytes();
        int start = markLength(bytes);
        DecodedText text = encoding.decode(Arrays.copyOfRange(bytes, start, bytes.length));
        if (!text.isSound()) {
            int wrong = start + text.wrongByte();
            problems.error(
                    Place.line(
                            file.name(),
                            1 + (int) text.text().chars().filter(c -> c == '\n').count()),
                    Wording.of(
                            "byte %d (0x%02X) không có nghĩa trong %s",
                            "byte %d (0x%02X) means nothing in %s", wrong, bytes[wrong] & 0xFF, encoding.id()),
                    EncodingWords.nameTheRightOne());
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    /** What a byte order mark says. */
    private static Optional<TextEncoding> markedEncoding(SourceFile file) {
        if (file.beginsWith(0xFF, 0xFE)) {
            return Optional.of(TextEncoding.UTF_16LE);
        }
        if (file.beginsWith(0xFE, 0xFF)) {
            return Optional.of(TextEncoding.UTF_16BE);
        }
        return markLength(file.bytes()) > 0 ? Optional.of(TextEncoding.UTF_8) : Optional.empty();
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Empty, with an error among the problems, when the bytes are no UTF-8 text or there are none. */
    static Optional<String> decode(SourceFile file, ProblemList problems) {
        if (!isSound(file, problems)) {
            return Optional.empty();
        }
        int start = markLength(file.bytes());
        String text = new String(file.bytes(), start, file.bytes().length - start, StandardCharsets.UTF_8);
        if (isComposed(text)) {
            return Optional.of(text);
        }
        problems.note(
                Place.file(file.name()),
                Wording.of(
                        "chữ và dấu đứng rời nhau (Unicode tổ hợp) đã được ghép lại",
                        "letters and their marks stood apart (decomposed Unicode) and were composed"));
        return Optional.of(compose(text));
    }

    /** Below the first mark that stands by itself every letter is composed. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isEmptyOrOtherFormat(SourceFile file, ProblemList problems) {
        Place place = Place.file(file.name());
        if (file.bytes().length == 0) {
            problems.error(place, EMPTY_FILE, CHECK_COPY);
            return true;
        }
        Optional<Wording> other = otherFormat(file.bytes());
        other.ifPresent(what -> problems.error(
                place,
                Wording.of("tệp là %s", "the file is %s", what),
                Wording.of("lưu thành CSV hoặc GeoJSON ở UTF-8", "save it as CSV or GeoJSON in UTF-8")));
        return other.isPresent();
    }

    /** Whether the bytes are UTF-8 text; otherwise an error among the problems says why not. */
    static boolean isSound(SourceFile file, ProblemList problems) {
        Place place = Place.file(file.name());
        byte[] bytes = file.bytes();
        if (isEmptyOrOtherFormat(file, problems)) {
            return false;
        }
        int start = markLength(bytes);
        if (start > 0) {
            problems.note(
                    place,
                    Wording.of(
                            "tệp bắt đầu bằng dấu thứ tự byte UTF-8, đã được bỏ qua",
                            "the file begins with a UTF-8 byte order mark, which was passed over"));
        }
        int wrong = findWrongByte(bytes, start);
        if (wrong >= 0) {
            problems.error(
                    Place.line(file.name(), lineOf(bytes, wrong)),
                    Wording.of(
                            "byte %d (0x%02X) không phải UTF-8",
                            "byte %d (0x%02X) is not UTF-8", wrong, bytes[wrong] & 0xFF),
                    Wording.of(
                            "lưu tệp ở dạng UTF-8, hoặc nêu bảng mã bằng --encoding, một trong: %s",
                            "save the file as UTF-8, or name its encoding with --encoding, one of: %s",
                            TextEncoding.choices()));
        }
        return wrong < 0;
    }

    /** What the first bytes say of a file that is no text, in words. */
    static Optional<Wording> otherFormat(byte[] b) {
        if (startsWith(b, 'P', 'K', 3, 4)) {
            return Optional.of(Wording.of("tệp nén ZIP hoặc bảng tính Excel", "a ZIP archive or an Excel workbook"));
        }
        if (startsWith(b, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Wording.of("bảng tính Excel kiểu cũ", "an old Excel workbook"));
        }
        return Optional.empty();
    }

    /** Length of the byte order mark: 3, 2 or 0. */
    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
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
