package vn.vungcao.intake.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes CSV apart in which no cell is quoted, as most large tables are; the records are those of RFC 4180 all the same. */
final class PlainLines {
    private static final int SHORT = 24;

    private final String text;
    private final char delimiter;
    private String[] before = {};

    private PlainLines(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The cells of every line, without surrounding blanks; a line without any has one empty cell. */
    static List<List<String>> split(String text, char delimiter) {
        return new PlainLines(text, delimiter).split();
    }

    private List<List<String>> split() {
        List<List<String>> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(start);
            lines.add(cells(start, end));
            boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (both ? 2 : 1);
        }
        return lines;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private List<String> cells(int start, int end) {
        String[] cells = new String[Math.max(1, before.length)];
        int count = 0;
        int from = start;
        while (from <= end) {
            int to = from;
            while (to < end && text.charAt(to) != delimiter) {
                to++;
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count] = cell(from, to, count);
            count++;
            from = to + 1;
        }
        before = count == cells.length ? cells : Arrays.copyOf(cells, count);
        return List.of(before);
    }

    /** What stands again below the same text is the same object. */
    private String cell(int from, int to, int column) {
        String above = column < before.length ? before[column] : "";
        if (above.length() == to - from && to - from < SHORT && text.startsWith(above, from)) {
            return above;
        }
        return CsvReader.strip(text.substring(from, to));
    }
}
