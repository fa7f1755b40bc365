package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.intake.LayerDescription.TextDescription;
import vn.vungcao.intake.Place;
import vn.vungcao.wording.Wording;

/** Turns the cells of a dBASE table into text, all in one encoding. */
final class DbfText {
    /** Two bytes a letter would be cut by the blanks that fill a cell: no such table is in UTF-16. */
    private static final List<TextEncoding> CANDIDATES =
            List.of(TextEncoding.UTF_8, TextEncoding.WINDOWS_1258, TextEncoding.TCVN3, TextEncoding.VNI_WINDOWS);

    private final Reading reading;
    private final DbfTable table;
    private final TextEncoding encoding;
    private int cut;

    /**
     * @param properties one map a row of the table
     * @param text how the encoding was found; empty when all is ASCII
     */
    record Decoded(List<Map<String, String>> properties, Optional<TextDescription> text) {}

    private DbfText(Reading reading, DbfTable table, TextEncoding encoding) {
        this.reading = reading;
        this.table = table;
        this.encoding = encoding;
    }

    /** Empty, with errors among the problems, when a text cannot be decoded. */
    static Optional<Decoded> decode(Reading reading, DbfTable table, Optional<EncodingDetection.Declared> declared) {
        EncodingDetection detection =
                new EncodingDetection(reading.place(), texts(table), reading.gazetteer(), reading.problems());
        return detection
                .choose(reading.options().encoding(), declared, CANDIDATES)
                .flatMap(choice -> new DbfText(reading, table, choice.encoding())
                        .decode()
                        .map(properties -> new Decoded(properties, choice.description())));
    }

    /** All texts for the detection. The last, broken letter of a text that was cut is left out, if it would be UTF-8. */
    private static List<byte[]> texts(DbfTable table) {
        List<byte[]> texts = new ArrayList<>();
        table.fields().forEach(field -> texts.add(wholeLetters(field.name())));
        for (DbfTable.Row row : table.rows()) {
            for (int f = 0; f < table.fields().size(); f++) {
                if (table.fields().get(f).isText()) {
                    byte[] cell = row.cells().get(f);
                    texts.add(row.full()[f] ? wholeLetters(cell) : cell);
                }
            }
        }
        return texts;
    }

    /** Without the beginning of a UTF-8 letter at the end; bytes that are no UTF-8 stay as they are. */
    private static byte[] wholeLetters(byte[] text) {
        for (int tail = 1; tail <= Math.min(3, text.length); tail++) {
            int lead = text[text.length - tail] & 0xFF;
            int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            if (needed > tail) {
                byte[] whole = Arrays.copyOf(text, text.length - tail);
                return TextEncoding.UTF_8.decode(whole).isSound() ? whole : text;
            }
            if (lead < 0x80 || lead >= 0xC0) {
                return text;
            }
        }
        return text;
    }

    private Optional<List<Map<String, String>>> decode() {
        List<String> names = table.fields().stream().map(this::fieldName).toList();
        List<Map<String, String>> result = new ArrayList<>();
        boolean sound = true;
        for (DbfTable.Row row : table.rows()) {
            Map<String, String> properties = new LinkedHashMap<>();
            for (int f = 0; f < names.size(); f++) {
                Optional<String> text = cell(row, f, names.get(f));
                sound &= text.isPresent();
                properties.put(names.get(f), text.orElse(""));
            }
            result.add(properties);
        }
        if (cut > 0) {
            reading.problems()
                    .note(
                            reading.place(),
                            Wording.of(
                                    "%d chữ bị cắt theo độ rộng của trường; nửa chữ cái ở cuối được bỏ đi",
                                    "%d texts were cut by the width of their field; half a letter at the end was left"
                                            + " out",
                                    cut));
        }
        return sound ? Optional.of(result) : Optional.empty();
    }

    /** Names have ten bytes, which may end within a letter. */
    private String fieldName(DbfTable.Field field) {
        byte[] whole = encoding == TextEncoding.UTF_8 ? wholeLetters(field.name()) : field.name();
        return encoding.decode(whole).text().strip();
    }

    private Optional<String> cell(DbfTable.Row row, int f, String name) {
        byte[] bytes = row.cells().get(f);
        DbfTable.Field field = table.fields().get(f);
        if (!field.isText()) {
            return Optional.of(figure(field, bytes));
        }
        byte[] whole = encoding == TextEncoding.UTF_8 && row.full()[f] ? wholeLetters(bytes) : bytes;
        cut += whole.length < bytes.length ? 1 : 0;
        DecodedText text = encoding.decode(whole);
        if (text.isSound()) {
            return Optional.of(text.text().strip());
        }
        reading.problems()
                .error(
                        Place.feature(reading.file().name(), row.record() + 1).column(name),
                        Wording.of(
                                "byte %d (0x%02X) không có nghĩa trong %s, sau '%s'",
                                "byte %d (0x%02X) means nothing in %s, after '%s'",
                                text.wrongByte() + 1,
                                bytes[text.wrongByte()] & 0xFF,
                                encoding.id(),
                                text.text()),
                        EncodingWords.nameTheRightOne());
        return Optional.empty();
    }

    private static String figure(DbfTable.Field field, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (field.type()) {
            case 'I', '+' -> bytes.length == Integer.BYTES ? Integer.toString(buffer.getInt()) : "";
            case 'O' -> bytes.length == Double.BYTES ? Double.toString(buffer.getDouble()) : "";
            // stars are how dBASE writes a number that does not fit, a question mark a truth value that is not set
            case 'N', 'F', 'D', 'L' -> {
                String text = new String(bytes, StandardCharsets.US_ASCII);
                yield text.startsWith("*") || text.equals("?") ? "" : text;
            }
            // memos lie in another file, and binary types hold no attribute of a unit
            default -> "";
        };
    }
}
