package vn.vungcao.intake.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.TableFormat;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.wording.Wording;

/** Reads the sheets of a table in any format that offices use: CSV, XLSX, XLS and ODS, told by their first bytes. */
public final class GridReader {
    static final Wording LOCKED =
            Wording.of("bảng tính được khóa bằng mật khẩu", "the workbook is protected by a password");
    static final Wording UNLOCK =
            Wording.of("mở nó, bỏ mật khẩu rồi lưu lại", "open it, remove the password, and save it again");
    static final Wording CLEAR = Wording.of(
            "xóa các dòng và cột không cần, hoặc lưu thành CSV",
            "clear the rows and columns that are not needed, or save it as CSV");
    static final Wording SAVE_AGAIN = Wording.of(
            "mở nó trong chương trình bảng tính rồi lưu lại, hoặc chép lại",
            "open it in a spreadsheet program and save it again, or copy it anew");

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 1_000;
    static final long MOST_CELLS = 2_000_000;

    private static final int FIRST_BYTES = 1 << 16;

    private GridReader() {}

    /** What can be said of a table in CSV: its delimiter and its encoding. */
    public record TextOptions(Optional<Character> delimiter, Optional<TextEncoding> encoding) {
        /** Both are found out. */
        public static final TextOptions NONE = new TextOptions(Optional.empty(), Optional.empty());
    }

    /** Whether a file is a workbook, not text. */
    public static boolean isBook(SourceFile file) {
        return ZipContent.isZip(file) || ExcelBook.isContainer(file);
    }

    /** The format and the encoding by which {@link #read} and {@link CsvReader} take a file. */
    public static TableFormat formatOf(SourceFile file, TextOptions options, Gazetteer gazetteer) {
        if (ExcelBook.isContainer(file)) {
            return new TableFormat("XLS", Optional.empty());
        }
        if (ZipContent.isZip(file)) {
            return new TableFormat(isOpenDocument(file) ? "ODS" : "XLSX", Optional.empty());
        }
        return new TableFormat(
                "CSV",
                TextDecoding.encodingOf(file, options.encoding(), gazetteer).map(TextEncoding::id));
    }

    /** An OpenDocument file says its media type in the first entry of its archive, right behind the header of 30 bytes. */
    private static boolean isOpenDocument(SourceFile file) {
        String start = new String(file.bytes(), 0, Math.min(120, file.bytes().length), StandardCharsets.ISO_8859_1);
        return start.startsWith("mimetypeapplication/vnd.oasis.opendocument", 30);
    }

    /**
     * The first row of a table in CSV, from the first bytes of the file; empty where these are none. Of the rest nothing is
     * said.
     */
    public static Optional<List<String>> firstRow(SourceFile file, TextOptions options, Gazetteer gazetteer) {
        if (isBook(file)) {
            return Optional.empty();
        }
        int end = Math.min(file.bytes().length, FIRST_BYTES);
        while (end > 0 && file.bytes()[end - 1] != '\n') {
            end--;
        }
        SourceFile start = new SourceFile(file.name(), Arrays.copyOf(file.bytes(), end));
        return CsvGrid.read(start, options, gazetteer, new ProblemList()).map(Grid::firstRow);
    }

    /** One sheet or more. Empty, with an error among the problems, when the file is no table. */
    public static Optional<List<Grid>> read(
            SourceFile file, TextOptions options, Gazetteer gazetteer, ProblemList problems) {
        if (ExcelBook.isContainer(file)) {
            return ExcelBook.readContainer(file, problems);
        }
        if (!ZipContent.isZip(file)) {
            return CsvGrid.read(file, options, gazetteer, problems).map(List::of);
        }
        if (options.encoding().isPresent() || options.delimiter().isPresent()) {
            problems.error(
                    Place.file(file.name()),
                    Wording.of(
                            "tệp là bảng tính, không có bảng mã chữ hay dấu ngăn cột",
                            "the file is a workbook, which has neither an encoding nor a delimiter"),
                    Wording.of("bỏ --encoding và --delimiter", "leave out --encoding and --delimiter"));
            return Optional.empty();
        }
        Reading reading = new Reading(file, ReadingOptions.NONE, gazetteer, problems);
        return ZipContent.unpack(reading).flatMap(parts -> readBook(reading, parts));
    }

    private static Optional<List<Grid>> readBook(Reading reading, List<SourceFile> parts) {
        if (parts.stream().anyMatch(part -> part.name().equals("content.xml"))) {
            return OpenDocumentBook.read(reading, parts);
        }
        if (parts.stream().anyMatch(part -> part.name().equals("[Content_Types].xml"))) {
            return ExcelBook.readPackage(reading, parts);
        }
        return reading.refuse(
                Wording.of(
                        "tệp nén không phải bảng tính: không có [Content_Types].xml (XLSX) hay content.xml (ODS)",
                        "the archive is no workbook: it has neither [Content_Types].xml (XLSX) nor content.xml (ODS)"),
                Wording.of(
                        "dùng chính bảng đó: CSV, XLSX, XLS hoặc ODS", "give the table itself: CSV, XLSX, XLS or ODS"));
    }

    static Wording tooLarge(String sheet) {
        return Wording.of(
                "trang tính '%s' có hơn %d dòng, %d cột hoặc %d ô",
                "sheet '%s' has more than %d rows, %d columns or %d cells", sheet, MOST_ROWS, MOST_COLUMNS, MOST_CELLS);
    }
}
