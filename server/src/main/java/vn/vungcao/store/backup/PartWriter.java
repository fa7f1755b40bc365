package vn.vungcao.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.vungcao.store.backup.Manifest.Part;
import vn.vungcao.store.row.RowTaker;
import vn.vungcao.store.row.StoredTable;

/** Writes tables as parts, row by row as they come, and keeps account of them. */
class PartWriter implements RowTaker {
    private final List<Part> parts = new ArrayList<>();
    private StoredTable table;
    private MeasuredOutput out;
    private RowLines.Writer lines;
    private long rows;

    /** Where the next part goes. */
    OutputStream open(String file) throws IOException {
        return OutputStream.nullOutputStream();
    }

    /** The part is written. */
    void ended() throws IOException {}

    static String file(StoredTable table) {
        return "tables/" + table.name() + ".jsonl";
    }

    @Override
    public void table(StoredTable next) throws IOException {
        end();
        table = next;
        out = new MeasuredOutput(open(file(next)));
        lines = new RowLines.Writer(next, out);
        rows = 0;
    }

    @Override
    public void row(Object[] cells) throws IOException {
        lines.row(cells);
        rows++;
    }

    private void end() throws IOException {
        if (table != null) {
            lines.end();
            parts.add(new Part(table.name(), file(table), table.columnNames(), rows, out.bytes(), out.sha256()));
            ended();
            table = null;
        }
    }

    /** All of them, when the last is written. */
    List<Part> parts() throws IOException {
        end();
        return List.copyOf(parts);
    }
}
