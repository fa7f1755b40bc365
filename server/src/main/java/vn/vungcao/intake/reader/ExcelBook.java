package vn.vungcao.intake.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.intake.table.GridCell;
import vn.vungcao.intake.table.GridCell.Kind;
import vn.vungcao.intake.table.MergedArea;
import vn.vungcao.wording.Wording;

/** Reads the visible sheets of Excel workbooks, old (XLS) and new (XLSX). Formulas count by their stored results. */
final class ExcelBook {
    /** A sheet takes about ten times its text in memory. */
    private static final long MOST_SHEET_BYTES = 64L << 20;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

    private ExcelBook() {}

    /** Whether a file is a compound file, as XLS and locked XLSX are. */
    static boolean isContainer(SourceFile file) {
        return file.beginsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    static Optional<List<Grid>> readContainer(SourceFile file, ProblemList problems) {
        return guarded(file, problems, () -> {
            try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
                if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                    throw new EncryptedDocumentException("EncryptedPackage");
                }
                try (Workbook book = new HSSFWorkbook(files)) {
                    return grids(file, book);
                }
            }
        });
    }

    /** @param parts what is in the package, unpacked within limits */
    static Optional<List<Grid>> readPackage(Reading reading, List<SourceFile> parts) {
        long unpacked = parts.stream().mapToLong(part -> part.bytes().length).sum();
        if (unpacked > MOST_SHEET_BYTES) {
            return reading.refuse(
                    Wording.of(
                            "bảng tính giải nén ra hơn %d MB",
                            "the workbook unpacks to more than %d MB", MOST_SHEET_BYTES >> 20),
                    Wording.of(
                            "lưu riêng trang tính đó thành một bảng tính hoặc CSV",
                            "save the sheet alone, as a workbook of its own or as CSV"));
        }
        return guarded(reading.file(), reading.problems(), () -> {
            try (Workbook book =
                    new XSSFWorkbook(new ByteArrayInputStream(reading.file().bytes()))) {
                return grids(reading.file(), book);
            }
        });
    }

    private interface Opening {
        List<Grid> open() throws IOException;
    }

    private static Optional<List<Grid>> guarded(SourceFile file, ProblemList problems, Opening opening) {
        Place place = Place.file(file.name());
        try {
            List<Grid> grids = opening.open();
            if (!grids.isEmpty()) {
                return Optional.of(grids);
            }
            problems.error(
                    place,
                    Wording.of("bảng tính không có trang tính nào hiện ra", "the workbook has no visible sheet"),
                    Wording.of("kiểm tra tệp", "check the file"));
        } catch (EncryptedDocumentException e) {
            problems.error(place, GridReader.LOCKED, GridReader.UNLOCK);
        } catch (SheetTooLargeException e) {
            problems.error(place, e.said(), GridReader.CLEAR);
        } catch (IOException | RuntimeException e) {
            // of a damaged workbook the library says so by exceptions of all kinds
            problems.error(
                    place,
                    Wording.of(
                            "bảng tính bị hỏng: %s",
                            "the workbook is damaged: %s",
                            Optional.ofNullable(e.getMessage())
                                    .map(message -> message.lines().findFirst().orElse(""))
                                    .orElse(e.getClass().getSimpleName())),
                    GridReader.SAVE_AGAIN);
        }
        return Optional.empty();
    }

    /** A sheet beyond the limits of {@link GridReader}. */
    private static final class SheetTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Wording said;

        SheetTooLargeException(String sheet) {
            super(GridReader.tooLarge(sheet).en());
            this.said = GridReader.tooLarge(sheet);
        }

        Wording said() {
            return said;
        }
    }

    private static List<Grid> grids(SourceFile file, Workbook book) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                grids.add(grid(file, book.getSheetAt(i)));
            }
        }
        return grids;
    }

    private static Grid grid(SourceFile file, Sheet sheet) {
        List<List<GridCell>> rows = new ArrayList<>();
        long cells = 0;
        for (Row row : sheet) {
            int last = lastCell(row);
            if (last == 0) {
                continue;
            }
            cells += last;
            if (row.getRowNum() >= GridReader.MOST_ROWS
                    || last > GridReader.MOST_COLUMNS
                    || cells > GridReader.MOST_CELLS) {
                throw new SheetTooLargeException(sheet.getSheetName());
            }
            while (rows.size() < row.getRowNum()) {
                rows.add(List.of());
            }
            List<GridCell> read = new ArrayList<>(last);
            for (int column = 0; column < last; column++) {
                read.add(Optional.ofNullable(row.getCell(column))
                        .map(ExcelBook::cell)
                        .orElse(GridCell.BLANK));
            }
            rows.add(read);
        }
        List<MergedArea> merged =
                sheet.getMergedRegions().stream().map(ExcelBook::area).toList();
        return new Grid(file.name(), sheet.getSheetName().strip(), ';', rows, merged);
    }

    /** Behind the last cell that is not blank: formats alone reach far. */
    private static int lastCell(Row row) {
        int last = Math.max(0, row.getLastCellNum());
        while (last > 0 && isBlank(row.getCell(last - 1))) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK;
    }

    private static MergedArea area(CellRangeAddress range) {
        return new MergedArea(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }

    private static GridCell cell(Cell cell) {
        if (cell.getCellType() != CellType.FORMULA) {
            return cell(cell, cell.getCellType());
        }
        boolean unstored = cell instanceof XSSFCell stored
                && stored.getRawValue() == null
                && stored.getCachedFormulaResultType() == CellType.NUMERIC;
        return unstored
                ? new GridCell(Kind.UNCOMPUTED, "=" + cell.getCellFormula(), true)
                : cell(cell, cell.getCachedFormulaResultType()).computed();
    }

    private static GridCell cell(Cell cell, CellType type) {
        return switch (type) {
            case STRING -> GridCell.text(TextDecoding.compose(cell.getStringCellValue()));
            case NUMERIC -> number(cell);
            case BOOLEAN -> GridCell.text(String.valueOf(cell.getBooleanCellValue()));
            case ERROR ->
                GridCell.of(
                        Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> GridCell.BLANK;
        };
    }

    private static GridCell number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            return GridCell.of(Kind.DATE, cell.getLocalDateTimeCellValue().format(DateTimeFormatter.ISO_LOCAL_DATE));
        }
        boolean percent = QUOTED.matcher(cell.getCellStyle().getDataFormatString())
                .replaceAll("")
                .contains("%");
        return GridCell.of(percent ? Kind.PERCENT : Kind.NUMBER, plain(value, percent));
    }

    /** With a decimal point, without the dust that binary fractions leave in the sixteenth digit. */
    static String plain(double value, boolean percent) {
        BigDecimal number = BigDecimal.valueOf(value).round(new java.math.MathContext(15));
        BigDecimal shown = percent ? number.movePointRight(2) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
