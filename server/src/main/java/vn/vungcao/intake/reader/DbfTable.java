package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vungcao.wording.Wording;

/**
 * The table of a shapefile (dBASE III and IV, as ESRI writes it): records of fixed width, texts as bytes, since the file does
 * not reliably say in which encoding they are.
 *
 * @param rows those that are not marked as deleted, one cell a field, blanks around it taken off
 * @param deleted how many rows are marked as deleted
 */
record DbfTable(List<Field> fields, List<Row> rows, int deleted) {
    private static final int HEADER = 32;
    private static final int DESCRIPTOR = 32;
    private static final int NAME = 11;
    private static final byte HEADER_END = 0x0D;
    private static final byte DELETED = '*';

    DbfTable {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /**
     * @param name as bytes, at most ten
     * @param type as in the file: C text, N and F numbers in digits, D a date, L yes or no, I, O and + binary numbers …
     * @param width in bytes
     */
    record Field(byte[] name, char type, int width) {
        boolean isText() {
            return type == 'C';
        }
    }

    /**
     * @param record number in the file from 0, deleted ones counted
     * @param full which cells fill their width to the last byte, so that they may have been cut
     */
    record Row(int record, List<byte[]> cells, boolean[] full) {}

    /**
     * @return all records, deleted ones included in their number
     * @throws LayerException when the bytes are no such table
     */
    static DbfTable parse(String file, byte[] bytes) throws LayerException {
        if (bytes.length < HEADER + 1) {
            throw new LayerException(
                    Wording.of("%s bị cắt ngang ở phần đầu", "%s breaks off in its header", file),
                    Wording.of("chép lại các tệp của lớp", "copy the files of the layer again"));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = buffer.getInt(4);
        int headerLength = buffer.getShort(8) & 0xFFFF;
        int recordLength = buffer.getShort(10) & 0xFFFF;
        List<Field> fields = fields(bytes, Math.min(headerLength, bytes.length));
        int width = 1 + fields.stream().mapToInt(Field::width).sum();
        if (fields.isEmpty() || count < 0 || headerLength > bytes.length || width > recordLength) {
            throw new LayerException(
                    Wording.of("%s không phải bảng dBASE", "%s is no dBASE table", file),
                    GeometryException.EXPORT_AGAIN);
        }
        if (headerLength + (long) count * recordLength > bytes.length) {
            throw new LayerException(
                    Wording.of(
                            "%s bị cắt ngang: phần đầu ghi %d dòng, tệp chỉ đủ chỗ cho %d",
                            "%s breaks off: its header promises %d rows, the file has room for %d",
                            file,
                            count,
                            (bytes.length - headerLength) / recordLength),
                    Reading.COPY_LAYER_AGAIN);
        }
        return records(bytes, fields, headerLength, recordLength, count);
    }

    private static List<Field> fields(byte[] bytes, int end) {
        List<Field> fields = new ArrayList<>();
        for (int at = HEADER; at + DESCRIPTOR <= end && bytes[at] != HEADER_END; at += DESCRIPTOR) {
            int length = 0;
            while (length < NAME && bytes[at + length] != 0) {
                length++;
            }
            byte[] name = Arrays.copyOfRange(bytes, at, at + length);
            fields.add(new Field(name, (char) (bytes[at + NAME] & 0xFF), bytes[at + 16] & 0xFF));
        }
        return fields;
    }

    private static DbfTable records(byte[] bytes, List<Field> fields, int start, int length, int count) {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            int at = start + r * length;
            if (bytes[at] != DELETED) {
                rows.add(row(r, bytes, at + 1, fields));
            }
        }
        return new DbfTable(fields, rows, count - rows.size());
    }

    private static Row row(int record, byte[] bytes, int start, List<Field> fields) {
        List<byte[]> cells = new ArrayList<>();
        boolean[] full = new boolean[fields.size()];
        int at = start;
        for (int f = 0; f < full.length; f++) {
            Field field = fields.get(f);
            byte[] cell = Arrays.copyOfRange(bytes, at, at + field.width());
            boolean binary = "IO+@".indexOf(field.type()) >= 0;
            byte[] text = binary ? cell : stripped(cell);
            full[f] = field.width() > 0 && text.length == field.width();
            cells.add(text);
            at += field.width();
        }
        return new Row(record, cells, full);
    }

    private static byte[] stripped(byte[] cell) {
        int end = cell.length;
        while (end > 0 && (cell[end - 1] == ' ' || cell[end - 1] == 0)) {
            end--;
        }
        int start = 0;
        while (start < end && cell[start] == ' ') {
            start++;
        }
        return Arrays.copyOfRange(cell, start, end);
    }

    int records() {
        return rows.size() + deleted;
    }
}
