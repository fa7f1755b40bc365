package vn.vungcao.intake.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.vungcao.intake.Gazetteer;
import vn.vungcao.intake.Place;
import vn.vungcao.intake.ProblemList;
import vn.vungcao.intake.TableWords;
import vn.vungcao.intake.table.Grid;
import vn.vungcao.intake.table.GridCell;
import vn.vungcao.wording.Wording;

/** Reads CSV as a sheet: title rows may stand above the header, so that rows may have cells in any number. */
final class CsvGrid {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 30;

    private CsvGrid() {}

    static Optional<Grid> read(
            SourceFile file, GridReader.TextOptions options, Gazetteer gazetteer, ProblemList problems) {
        return TextDecoding.decode(file, options.encoding(), gazetteer, problems)
                .flatMap(text -> parse(file, text, options.delimiter(), problems));
    }

    private static Optional<Grid> parse(
            SourceFile file, String text, Optional<Character> delimiter, ProblemList problems) {
        char parted = delimiter.orElseGet(() -> delimiterOf(text));
        List<List<GridCell>> rows = new ArrayList<>();
        long cells = 0;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(parted)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                cells += record.size();
                if (rows.size() >= GridReader.MOST_ROWS || cells > GridReader.MOST_CELLS) {
                    problems.error(
                            Place.file(file.name()),
                            Wording.of(
                                    "bảng có hơn %d dòng hoặc %d ô",
                                    "the table has more than %d rows or %d cells",
                                    GridReader.MOST_ROWS,
                                    GridReader.MOST_CELLS),
                            Wording.of("nhập từng phần", "import it in parts"));
                    return Optional.empty();
                }
                rows.add(record.stream().map(GridCell::text).toList());
            }
        } catch (IOException | UncheckedIOException e) {
            problems.error(Place.row(file.name(), rows.size() + 1), TableWords.BROKEN_ROW, TableWords.CLOSE_QUOTES);
            return Optional.empty();
        }
        return Optional.of(new Grid(file.name(), "", parted, rows, List.of()));
    }

    /** The delimiter that parts most of the first lines into the same number of cells; among equals the one of more cells. */
    static char delimiterOf(String text) {
        char best = DELIMITERS[0];
        long bestScore = 0;
        for (char delimiter : DELIMITERS) {
            List<Long> counts = lines(text).map(line -> count(line, delimiter)).toList();
            long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
            long alike = counts.stream().filter(count -> count == most).count();
            long score = most == 0 ? 0 : alike * 1_000 + most;
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT);
    }

    private static long count(String line, char delimiter) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
