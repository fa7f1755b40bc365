package vn.vungcao.intake.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/**
 * Writes a workbook (XLSX) to be filled in: instructions on its first sheet, on the second a row for each unit, with codes as
 * text and with rules in the cells that keep out what the import would refuse.
 */
public final class IndicatorForm {
    private static final List<String> KEYS = List.of("Mã đơn vị", "Tên đơn vị", "Huyện", "Mốc địa giới", "Năm");
    private static final List<String> APPROVALS = List.of("chính thức", "sơ bộ");
    private static final String APPROVAL = "Tình trạng số liệu";
    private static final int TITLE_ROW = 0;
    private static final int HEADER_ROW = 2;
    private static final int FIRST_ROW = 4;
    private static final int CHARACTER = 256;

    private final FormRequest request;
    private final List<FormColumn> columns;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final FormStyles styles = new FormStyles(book);

    private IndicatorForm(FormRequest request) {
        this.request = request;
        this.columns = FormColumn.of(request.indicators());
    }

    /** The bytes of the workbook. */
    public static byte[] write(FormRequest request) {
        IndicatorForm form = new IndicatorForm(request);
        try (form.book) {
            new FormInstructions(form.book, form.styles).write(request);
            form.writeTable();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            form.book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
    }

    private int approvalColumn() {
        return KEYS.size() + columns.size();
    }

    private void writeTable() {
        Sheet sheet = book.createSheet("Số liệu");
        sheet.createRow(TITLE_ROW).createCell(0).setCellValue("SỐ LIỆU NĂM " + request.year());
        sheet.getRow(TITLE_ROW).getCell(0).setCellStyle(styles.title());
        writeHeader(sheet);
        List<AdminUnit> units = request.tree().at(request.level());
        for (int i = 0; i < units.size(); i++) {
            writeUnit(sheet.createRow(FIRST_ROW + i), units.get(i));
        }
        int last = FIRST_ROW + units.size() - 1;
        for (int i = 0; i < columns.size(); i++) {
            addRule(sheet, columns.get(i), KEYS.size() + i, last);
        }
        addRule(
                sheet,
                list(sheet, APPROVALS),
                approvalColumn(),
                last,
                "Chọn: chính thức hoặc sơ bộ (để trống: chính thức).");
        sheet.createFreezePane(2, FIRST_ROW);
        for (int column = 0; column <= approvalColumn(); column++) {
            sheet.setColumnWidth(
                    column, (column == 1 || column == 2 ? 28 : column < KEYS.size() ? 12 : 20) * CHARACTER);
        }
    }

    private void writeHeader(Sheet sheet) {
        Row top = sheet.createRow(HEADER_ROW);
        Row bottom = sheet.createRow(HEADER_ROW + 1);
        for (int column = 0; column <= approvalColumn(); column++) {
            boolean figure = column >= KEYS.size() && column < approvalColumn();
            String key = column < KEYS.size() ? KEYS.get(column) : APPROVAL;
            FormColumn of = figure ? columns.get(column - KEYS.size()) : null;
            top.createCell(column).setCellValue(of == null ? key : of.title());
            bottom.createCell(column).setCellValue(of == null ? "" : of.part());
            top.getCell(column).setCellStyle(styles.header());
            bottom.getCell(column).setCellStyle(styles.header());
            if (of == null) {
                sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW + 1, column, column));
            } else if (of.part().startsWith("Mẫu")) {
                sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW, column - 1, column));
            }
        }
    }

    private void writeUnit(Row row, AdminUnit unit) {
        Optional<AdminUnit> district = request.tree().ancestorsOf(unit.code()).stream()
                .filter(above -> above.level() == AdminLevel.DISTRICT)
                .findFirst();
        List<String> keys = List.of(
                unit.code().value(),
                unit.name(),
                district.map(AdminUnit::name).orElse(""),
                unit.vintage(),
                String.valueOf(request.year()));
        for (int column = 0; column <= approvalColumn(); column++) {
            boolean key = column < keys.size();
            row.createCell(column).setCellStyle(key ? styles.key() : styles.figure(decimals(column)));
            if (key && !keys.get(column).isEmpty()) {
                row.getCell(column).setCellValue(keys.get(column));
            }
        }
    }

    private int decimals(int column) {
        int figure = column - KEYS.size();
        return figure >= columns.size() || columns.get(figure).whole()
                ? 0
                : columns.get(figure).indicator().decimals();
    }

    private void addRule(Sheet sheet, FormColumn column, int position, int last) {
        if (column.indicator().measureType() == MeasureType.CATEGORY) {
            List<String> choices = column.indicator().categories();
            addRule(sheet, list(sheet, choices), position, last, "Chọn một trong: " + String.join(", ", choices) + ".");
            return;
        }
        Optional<Double> most =
                column.isPart() ? Optional.empty() : column.indicator().maximum();
        String least = column.indicator().negativeAllowed() ? "-1000000000" : "0";
        String highest = String.valueOf(most.map(Double::longValue).orElse(1_000_000_000L));
        DataValidationConstraint rule = sheet.getDataValidationHelper()
                .createNumericConstraint(
                        column.whole() ? ValidationType.INTEGER : ValidationType.DECIMAL,
                        OperatorType.BETWEEN,
                        least,
                        highest);
        addRule(
                sheet,
                rule,
                position,
                last,
                (column.whole() ? "Nhập số nguyên" : "Nhập số") + " từ " + least
                        + most.map(value -> " đến " + highest).orElse(" trở lên")
                        + "; để trống nếu chưa có số liệu.");
    }

    private static DataValidationConstraint list(Sheet sheet, List<String> choices) {
        return sheet.getDataValidationHelper().createExplicitListConstraint(choices.toArray(String[]::new));
    }

    private static void addRule(Sheet sheet, DataValidationConstraint rule, int column, int last, String words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation =
                helper.createValidation(rule, new CellRangeAddressList(FIRST_ROW, last, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Số liệu không hợp lệ", words);
        validation.setShowPromptBox(true);
        validation.createPromptBox("Hướng dẫn", words);
        sheet.addValidationData(validation);
    }
}
