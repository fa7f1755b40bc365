package vn.vungcao.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.vungcao.indicator.Indicator;

/** The first sheet of a form: how to fill it in, in Vietnamese, with a line in English. */
final class FormInstructions {
    private static final int WIDTH = 110 * 256;

    private final Workbook book;
    private final FormStyles styles;

    FormInstructions(Workbook book, FormStyles styles) {
        this.book = book;
        this.styles = styles;
    }

    void write(FormRequest request) {
        Sheet sheet = book.createSheet("Hướng dẫn");
        sheet.setColumnWidth(0, WIDTH);
        List<String> lines = lines(request);
        for (int i = 0; i < lines.size(); i++) {
            Cell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(lines.get(i));
            cell.setCellStyle(i == 0 ? styles.title() : styles.words());
        }
    }

    private static List<String> lines(FormRequest request) {
        List<String> lines = new ArrayList<>(List.of(
                "HƯỚNG DẪN NHẬP SỐ LIỆU NĂM " + request.year(),
                "1. Nhập số liệu vào trang “Số liệu”, mỗi đơn vị một dòng. Không sửa các cột màu xám và tiêu đề cột.",
                "2. Ô để trống nghĩa là chưa có số liệu; số 0 là một giá trị, chỉ nhập khi kết quả thật sự bằng không.",
                "3. Với chỉ tiêu tỷ lệ: nhập tử số và mẫu số, tỷ lệ được tính tự động. Tử số không được lớn hơn mẫu số.",
                "4. Chỉ nhập con số, không kèm đơn vị tính hay dấu %. Không gộp ô, không chèn thêm cột.",
                "5. Cột “Tình trạng số liệu”: chọn “chính thức” hoặc “sơ bộ”; để trống nghĩa là chính thức.",
                "6. Mã đơn vị là dạng văn bản: không để mất số 0 ở đầu. Đơn vị hành chính theo mốc địa giới "
                        + request.tree().vintage().id() + ".",
                "Fill in the second sheet, one row a unit; leave a cell empty where there is no figure; zero is a value.",
                "Chỉ tiêu:"));
        request.indicators().stream().map(FormInstructions::line).forEach(lines::add);
        return lines;
    }

    private static String line(Indicator indicator) {
        String parts = indicator.denominator().vi().isEmpty()
                ? ""
                : ": " + indicator.numerator().vi() + " / "
                        + indicator.denominator().vi();
        return "– " + indicator.code() + ": " + indicator.name().vi() + " (" + indicator.unit() + ")" + parts;
    }
}
