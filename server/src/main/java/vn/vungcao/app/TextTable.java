package vn.vungcao.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table for a terminal: columns as wide as their widest cell, two blanks between them. */
final class TextTable {
    private final String margin;
    private final Set<Integer> right = new HashSet<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @param margin what stands before every line */
    TextTable(String margin, List<String> head) {
        this.margin = margin;
        rows.add(head);
    }

    /** Sets columns to the right, as numbers are. */
    TextTable right(int... columns) {
        for (int column : columns) {
            right.add(column);
        }
        return this;
    }

    void add(List<String> row) {
        if (row.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("a row has as many cells as the head");
        }
        rows.add(List.copyOf(row));
    }

    void print(PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(margin);
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String blank = " ".repeat(widths[i] - length(cell));
                line.append(right.contains(i) ? blank + cell : cell + blank).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** A cell's text; a dash where there is nothing. */
    static String text(JsonNode cell) {
        return cell.isNull() ? "–" : cell.asText();
    }
}
