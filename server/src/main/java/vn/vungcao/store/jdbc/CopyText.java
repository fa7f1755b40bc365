package vn.vungcao.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Writes rows in the text format of PostgreSQL's {@code COPY … FROM STDIN}. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean inRow;

    /** Adds a cell: null, text, number, boolean, date, EWKB bytes or a list of texts or numbers. */
    void cell(Object cell) {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        if (cell == null) {
            text.append("\\N");
        } else if (cell instanceof byte[] bytes) {
            // a geometry column takes EWKB in hexadecimal
            HexFormat.of().formatHex(text, bytes);
        } else if (cell instanceof List<?> list) {
            escaped(array(list));
        } else {
            escaped(cell.toString());
        }
    }

    void endRow() {
        text.append('\n');
        inRow = false;
    }

    int length() {
        return text.length();
    }

    /** The rows so far; the next begin afresh. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private static String array(List<?> list) {
        StringBuilder braces = new StringBuilder("{");
        for (Object element : list) {
            if (braces.length() > 1) {
                braces.append(',');
            }
            braces.append('"')
                    .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return braces.append('}').toString();
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
