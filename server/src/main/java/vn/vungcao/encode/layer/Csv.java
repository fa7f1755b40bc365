package vn.vungcao.encode.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table in UTF-8 without shapes, RFC 4180. A text cell that a spreadsheet would take for a formula gets an apostrophe before
 * it; numbers are left as they are. The last two columns say the atlas and the question.
 *
 * @param byteOrderMark whether Excel is told that it is UTF-8
 */
public record Csv(boolean byteOrderMark) implements LayerWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (byteOrderMark) {
            text.write('\uFEFF');
        }
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        List<Object> header = new ArrayList<>();
        layer.fields().forEach(field -> header.add(field.name()));
        header.addAll(List.of("atlas", "source_url"));
        csv.printRecord(header);
        for (int row = 0; row < layer.size(); row++) {
            for (Field field : layer.fields()) {
                String cell = field.text(row).orElse("");
                csv.print(field.kind() == Field.Kind.TEXT ? safe(cell) : cell);
            }
            csv.print(layer.provenance().atlas());
            csv.print(layer.provenance().url());
            csv.println();
        }
        csv.flush();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
