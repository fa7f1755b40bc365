package vn.vungcao.intake;

import java.util.List;
import vn.vungcao.wording.Wording;

/** What is said of tables by every reader that takes one apart. */
public final class TableWords {
    public static final Wording EMPTY_HEADER = Wording.of("dòng tiêu đề để trống", "the header row is empty");
    public static final Wording SAME_NAME = Wording.of("hai cột cùng tên này", "two columns have this name");
    public static final Wording RENAME = Wording.of("đổi tên hoặc bỏ một cột", "rename or remove one of them");
    public static final Wording CHECK_TABLE = Wording.of("kiểm tra việc xuất bảng", "check the export of the table");
    public static final Wording ONE_EACH =
            Wording.of("mỗi dòng có một ô cho mỗi cột", "give every row one cell for each column");
    public static final Wording BROKEN_ROW = Wording.of(
            "không tách được dòng này: một dấu ngoặc kép không đóng, hoặc đứng lẻ trong ô có ngoặc kép",
            "the row cannot be taken apart: a quotation mark is not closed, or stands alone in a quoted cell");
    public static final Wording CLOSE_QUOTES = Wording.of(
            "đóng mọi dấu ngoặc kép, và trong ô có ngoặc kép thì viết dấu đó hai lần",
            "close every quotation mark, and write one inside a quoted cell twice");
    public static final Wording QUOTE_COMMAS = Wording.of(
            "đặt ô có chứa dấu phẩy (như 12,5) trong dấu ngoặc kép, hoặc ngăn cột bằng dấu chấm phẩy",
            "put cells that contain a comma (as 12,5 does) between quotation marks, or part the cells by semicolons");
    public static final Wording NO_RESULT =
            Wording.of("công thức chưa có kết quả lưu lại", "the formula has no stored result");

    private TableWords() {}

    public static Wording wrongWidth(int cells, int columns) {
        return Wording.of("dòng có %d ô, tiêu đề có %d", "the row has %d cells, the header has %d", cells, columns);
    }

    public static Wording blankRows(int count) {
        return Wording.of(
                "%d dòng không có nội dung được bỏ qua", "%d rows without any content were passed over", count);
    }

    /** @param columns by their names */
    public static Wording columnsNotRead(List<String> columns) {
        return Wording.of("các cột không đọc: %s", "columns that are not read: %s", String.join(", ", columns));
    }

    /** @param error as the program that made the file writes it */
    public static Wording cellError(String error) {
        return Wording.of("ô có lỗi %s", "the cell has the error %s", error);
    }
}
