package vn.vungcao.intake.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.Table;
import vn.vungcao.intake.TableWords;
import vn.vungcao.wording.Wording;

/**
 * Reads CSV (RFC 4180) strictly: a header row, cells parted by commas, semicolons or tabs (the header tells which),
 * every row as wide as the header. Cells lose surrounding blanks; rows without any content are passed over and counted.
 */
public final class CsvReader {
    private static final Pattern BLANK_ENDS = Pattern.compile("^[\\s\\u00A0]+|[\\s\\u00A0]+$");
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final SourceFile file;
    private final ProblemList problems;
    private final Optional<Character> named;

    private CsvReader(SourceFile file, Optional<Character> named, ProblemList problems) {
        this.file = file;
        this.named = named;
        this.problems = problems;
    }

    /** A table in UTF-8. Empty, with an error among the problems, when the file is none. */
    public static Optional<Table> read(SourceFile file, ProblemList problems) {
        return TextDecoding.decode(file, problems).flatMap(new CsvReader(file, Optional.empty(), problems)::parse);
    }

    /**
     * A table in any encoding that Vietnamese offices use, named or found out. Empty, with an error among the problems, when
     * the file is no table.
     *
     * @param encoding where whoever imports the file names it
     * @param gazetteer known names, to tell old encodings by
     */
    public static Optional<Table> read(
            SourceFile file, Optional<TextEncoding> encoding, Gazetteer gazetteer, ProblemList problems) {
        return read(file, new GridReader.TextOptions(Optional.empty(), encoding), gazetteer, problems);
    }

    /** The same, where somebody may also have named the delimiter. */
    public static Optional<Table> read(
            SourceFile file, GridReader.TextOptions options, Gazetteer gazetteer, ProblemList problems) {
        return TextDecoding.decode(file, options.encoding(), gazetteer, problems)
                .flatMap(new CsvReader(file, options.delimiter(), problems)::parse);
    }

    private Optional<Table> parse(String text) {
        char delimiter = named.orElseGet(() -> delimiterOf(text));
        if (text.indexOf('"') < 0) {
            List<List<String>> records = PlainLines.split(text, delimiter);
            return header(records).flatMap(columns -> body(delimiter, columns, records));
        }
        List<List<String>> records = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            parser.forEach(
                    record -> records.add(record.stream().map(CsvReader::strip).toList()));
        } catch (IOException | UncheckedIOException e) {
            problems.error(Place.row(file.name(), records.size() + 1), TableWords.BROKEN_ROW, TableWords.CLOSE_QUOTES);
            return Optional.empty();
        }
        return header(records).flatMap(columns -> body(delimiter, columns, records));
    }

    /** The most frequent of the delimiters outside quotes in the first line; a comma when there is none. */
    private static char delimiterOf(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                counts[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }

    private Optional<List<String>> header(List<List<String>> records) {
        Place place = Place.row(file.name(), 1);
        if (records.isEmpty() || isBlank(records.get(0))) {
            problems.error(
                    place,
                    TableWords.EMPTY_HEADER,
                    Wording.of("đặt tên cột ở dòng đầu", "name the columns in the first row"));
            return Optional.empty();
        }
        List<String> columns = records.get(0);
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                problems.error(place.column(column), TableWords.SAME_NAME, TableWords.RENAME);
                sound = false;
            }
        }
        return sound ? Optional.of(columns) : Optional.empty();
    }

    private Optional<Table> body(char delimiter, List<String> columns, List<List<String>> records) {
        List<Table.Row> rows = new ArrayList<>();
        boolean sound = true;
        int blank = 0;
        for (int i = 1; i < records.size(); i++) {
            List<String> record = records.get(i);
            if (isBlank(record)) {
                blank++;
            } else if (record.size() != columns.size()) {
                sound = false;
                problems.error(
                        Place.row(file.name(), i + 1),
                        TableWords.wrongWidth(record.size(), columns.size()),
                        raggedRemedy(delimiter, record.size() > columns.size()));
            } else {
                rows.add(new Table.Row(i + 1, record));
            }
        }
        if (blank > 0) {
            problems.note(Place.file(file.name()), TableWords.blankRows(blank));
        }
        if (sound && rows.isEmpty()) {
            problems.error(
                    Place.file(file.name()),
                    Wording.of(
                            "chỉ có dòng tiêu đề, bên dưới không có gì", "there is a header row and nothing below it"),
                    TableWords.CHECK_TABLE);
            sound = false;
        }
        warnOfUnnamed(columns, rows);
        return sound ? Optional.of(new Table(file.name(), delimiter, columns, rows)) : Optional.empty();
    }

    private static Wording raggedRemedy(char delimiter, boolean tooMany) {
        if (tooMany && delimiter == ',') {
            return TableWords.QUOTE_COMMAS;
        }
        return TableWords.ONE_EACH;
    }

    private void warnOfUnnamed(List<String> columns, List<Table.Row> rows) {
        for (int c = 0; c < columns.size(); c++) {
            int position = c;
            if (columns.get(c).isEmpty()
                    && rows.stream().anyMatch(row -> !row.cells().get(position).isEmpty())) {
                problems.warning(
                        Place.row(file.name(), 1),
                        Wording.of(
                                "cột %d có ô nhưng không có tên nên không đọc",
                                "column %d has cells but no name and is not read", c + 1),
                        Wording.of(
                                "đặt tên cho nó ở dòng tiêu đề nếu cần", "name it in the header row if it is needed"));
            }
        }
    }

    private static boolean isBlank(List<String> record) {
        for (String cell : record) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Spreadsheets leave no-break spaces behind, which Java does not count as blank. */
    static String strip(String cell) {
        if (cell.isEmpty() || isInk(cell.charAt(0)) && isInk(cell.charAt(cell.length() - 1))) {
            return cell;
        }
        return BLANK_ENDS.matcher(cell).replaceAll("");
    }

    /** Whether a letter is surely no blank. */
    private static boolean isInk(char c) {
        return c > ' ' && c < 0x7F || c > '\u00A0';
    }
}
