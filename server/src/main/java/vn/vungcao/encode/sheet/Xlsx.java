package vn.vungcao.encode.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.encode.layer.FeatureLayer;
import vn.vungcao.encode.layer.Field;
import vn.vungcao.encode.layer.LayerWriter;
import vn.vungcao.encode.layer.Provenance;

/**
 * An Excel workbook (ISO/IEC 29500) without shapes: texts are text cells, codes and what looks like a formula too; numbers are
 * numbers. A second sheet says where it is from and what the columns mean. It is made in a temporary file, which is deleted.
 */
public final class Xlsx implements LayerWriter {
    private static final int FLUSHED_ROWS = 500;
    private static final int FIRST_COLUMN_ROW = 5;
    private static final String DAY = "yyyy-mm-dd";

    @Override
    public void write(FeatureLayer layer, OutputStream out) throws IOException {
        Path file = Files.createTempFile("vungcao-", ".xlsx");
        try {
            try (OutputStream draft = new BufferedOutputStream(Files.newOutputStream(file))) {
                book(layer, draft);
            }
            SteadyBook.copy(file, layer.provenance().asOf(), out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void book(FeatureLayer layer, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Vungcao", "1.0");
        Worksheet sheet = workbook.newWorksheet(layer.name());
        sheet.freezePane(0, 1);
        for (int column = 0; column < layer.fields().size(); column++) {
            sheet.value(0, column, layer.fields().get(column).name());
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < layer.size(); row++) {
            for (int column = 0; column < layer.fields().size(); column++) {
                cell(sheet, row, column, layer.fields().get(column));
            }
            if (row % FLUSHED_ROWS == FLUSHED_ROWS - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
        about(workbook.newWorksheet("nguon-source"), layer);
        workbook.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Field field) {
        var cell = field.cells().apply(row);
        if (cell.isEmpty()) {
            return;
        }
        switch (field.kind()) {
            case NUMBER -> sheet.value(row + 1, column, field.number(row).orElseThrow());
            case TRUTH -> sheet.value(row + 1, column, (Boolean) cell.get());
            case DATE -> {
                sheet.value(row + 1, column, (LocalDate) cell.get());
                sheet.style(row + 1, column).format(DAY).set();
            }
            default -> {
                sheet.inlineString(row + 1, column, cell.get().toString());
                sheet.style(row + 1, column).format("@").set();
            }
        }
    }

    private static void about(Worksheet sheet, FeatureLayer layer) {
        Provenance provenance = layer.provenance();
        sheet.width(0, 34);
        sheet.width(1, 90);
        sheet.value(0, 0, "Nguồn · Source");
        sheet.value(0, 1, provenance.url());
        sheet.value(1, 0, "Atlas");
        sheet.value(1, 1, provenance.atlas());
        sheet.value(2, 0, "Ranh giới · Boundaries");
        sheet.value(2, 1, provenance.boundaries().orElse("–"));
        sheet.value(3, 0, "Ghi chú · Note");
        sheet.value(3, 1, provenance.demonstration() ? Provenance.MADE_UP : "–");
        for (int i = 0; i < layer.fields().size(); i++) {
            sheet.value(FIRST_COLUMN_ROW + i, 0, layer.fields().get(i).name());
            sheet.value(FIRST_COLUMN_ROW + i, 1, layer.fields().get(i).title());
        }
    }
}
