package vn.vungcao.encode.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.Field;
import vn.vungcao.unit.TextFolding;

/**
 * The table of a shapefile: columns as wide as their longest cell needs. Names have ten letters at most and are different from
 * each other; texts have 254 bytes at most, and none is cut within a letter.
 */
final class DbfColumns {
    private static final int LONGEST_NAME = 10;
    private static final int WIDEST_TEXT = 254;
    private static final int DATE_WIDTH = 8;
    private static final int HEADER = 32;
    private static final byte HEADER_END = 0x0D;
    private static final byte FILE_END = 0x1A;
    private static final byte DBASE_3 = 0x03;

    /** @param decimals of a number, as many as any of its cells has */
    private record Column(Field field, String name, char type, int width, int decimals) {}

    private final List<Column> columns;

    private DbfColumns(List<Column> columns) {
        this.columns = columns;
    }

    static DbfColumns of(FeatureLayer layer) {
        Set<String> taken = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (Field field : layer.fields()) {
            columns.add(column(layer, field, shortName(field.name(), taken)));
        }
        return new DbfColumns(columns);
    }

    private static Column column(FeatureLayer layer, Field field, String name) {
        return switch (field.kind()) {
            case DATE -> new Column(field, name, 'D', DATE_WIDTH, 0);
            case TRUTH -> new Column(field, name, 'L', 1, 0);
            case TEXT -> new Column(field, name, 'C', Math.max(1, widest(layer, field, 0)), 0);
            case NUMBER -> {
                int decimals = 0;
                for (int row = 0; row < layer.size(); row++) {
                    String text = field.text(row).orElse("");
                    int point = text.indexOf('.');
                    decimals = Math.max(decimals, point < 0 ? 0 : text.length() - point - 1);
                }
                yield new Column(field, name, 'N', Math.max(1, widest(layer, field, decimals)), decimals);
            }
        };
    }

    private static int widest(FeatureLayer layer, Field field, int decimals) {
        int widest = 0;
        for (int row = 0; row < layer.size(); row++) {
            Optional<String> text = field.text(row).map(cell -> padded(cell, field, decimals));
            widest = Math.max(widest, text.map(t -> bytes(t).length).orElse(0));
        }
        return Math.min(WIDEST_TEXT, widest);
    }

    /** A number with all the decimals of its column. */
    private static String padded(String cell, Field field, int decimals) {
        if (field.kind() != Field.Kind.NUMBER || decimals == 0) {
            return cell;
        }
        int point = cell.indexOf('.');
        int has = point < 0 ? 0 : cell.length() - point - 1;
        return cell + (point < 0 ? "." : "") + "0".repeat(decimals - has);
    }

    /** {@code village_road_hardened_share_status} becomes {@code VILLAGE_RO}, the next one {@code VILLAGE__2}. */
    private static String shortName(String name, Set<String> taken) {
        String plain = TextFolding.withoutMarks(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        String candidate = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        for (int number = 2; !taken.add(candidate); number++) {
            String ending = "_" + number;
            candidate = plain.substring(0, Math.min(LONGEST_NAME - ending.length(), plain.length())) + ending;
        }
        return candidate;
    }

    void write(List<Integer> rows, OutputStream out) throws IOException {
        int width = 1 + columns.stream().mapToInt(Column::width).sum();
        int headerLength = HEADER + HEADER * columns.size() + 1;
        ByteBuffer header = ByteBuffer.allocate(headerLength).order(ByteOrder.LITTLE_ENDIAN);
        // no day of writing: the same question gives the same bytes
        header.put(DBASE_3).put((byte) 95).put((byte) 7).put((byte) 26);
        header.putInt(rows.size()).putShort((short) headerLength).putShort((short) width);
        int at = HEADER;
        for (Column column : columns) {
            header.position(at);
            header.put(column.name().getBytes(StandardCharsets.US_ASCII));
            header.put(at + 11, (byte) column.type());
            header.put(at + 16, (byte) column.width());
            header.put(at + 17, (byte) column.decimals());
            at += HEADER;
        }
        header.put(at, HEADER_END);
        out.write(header.array());
        for (int row : rows) {
            out.write(' ');
            for (Column column : columns) {
                out.write(cell(column, row));
            }
        }
        out.write(FILE_END);
    }

    private static byte[] cell(Column column, int row) {
        byte[] cell = new byte[column.width()];
        Arrays.fill(cell, (byte) ' ');
        Optional<String> text = column.field().text(row).map(t -> switch (column.type()) {
            case 'D' -> t.replace("-", "");
            case 'L' -> t.equals("true") ? "T" : "F";
            default -> padded(t, column.field(), column.decimals());
        });
        if (text.isPresent()) {
            byte[] bytes = whole(bytes(text.get()), column.width());
            int start = column.type() == 'N' ? column.width() - bytes.length : 0;
            System.arraycopy(bytes, 0, cell, start, bytes.length);
        }
        return cell;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As many whole letters as fit. */
    private static byte[] whole(byte[] text, int width) {
        if (text.length <= width) {
            return text;
        }
        int end = width;
        while (end > 0 && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(text, end);
    }

    /** A table of the short names, and where the file is from. */
    String legend(FeatureLayer layer) {
        StringBuilder text = new StringBuilder(layer.provenance().sentence()).append("\n\n");
        columns.forEach(column -> text.append(column.name())
                .append('\t')
                .append(column.field().name())
                .append('\t')
                .append(column.field().title())
                .append('\n'));
        return text.toString();
    }
}
