package vn.vungcao.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks as offices do: titles, merged headers, formulas, formats. */
final class BookMaker {
    private final Workbook book;
    private Sheet sheet;

    private BookMaker(Workbook book, String sheet) {
        this.book = book;
        this.sheet = book.createSheet(sheet);
    }

    static BookMaker xlsx(String sheet) {
        return new BookMaker(new XSSFWorkbook(), sheet);
    }

    static BookMaker xls(String sheet) {
        return new BookMaker(new HSSFWorkbook(), sheet);
    }

    BookMaker sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    /** A row below the last one; {@code null} is no cell, a text that begins with = a formula. */
    BookMaker row(Object... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                fill(row.createCell(i), cells[i]);
            }
        }
        return this;
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            format(cell, "dd/mm/yyyy");
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private void format(Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** Gives a cell a number format; positions from 0. */
    BookMaker format(int row, int column, String format) {
        format(sheet.getRow(row).getCell(column), format);
        return this;
    }

    /** As in {@code A1:C1}. */
    BookMaker merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Computes the formulas and stores their results. */
    BookMaker compute() {
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /** Locked by a password, as the spreadsheet program does it. */
    Path writeLocked(Path file) throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("mật khẩu");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            lock(encryptor, files);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return Files.write(file, out.toByteArray());
        }
    }

    private void lock(Encryptor encryptor, POIFSFileSystem files) throws Exception {
        try (OPCPackage content = open(bytes());
                var out = encryptor.getDataStream(files)) {
            content.save(out);
        }
    }

    private static OPCPackage open(byte[] bytes) throws IOException, InvalidFormatException {
        return OPCPackage.open(new ByteArrayInputStream(bytes));
    }
}
