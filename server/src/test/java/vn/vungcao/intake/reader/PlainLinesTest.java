package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Text without quotation marks is taken apart as the library for CSV does it. */
class PlainLinesTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', '1', ',', ';', ' ', '\t', '\u00A0', '\n', '\r', 'đ')
                .ofMaxLength(40);
    }

    @Property
    void recordsAreThoseOfTheLibrary(@ForAll("texts") String text) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        List<List<String>> expected = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            parser.forEach(
                    record -> expected.add(record.stream().map(CsvReader::strip).toList()));
        }
        assertEquals(expected, PlainLines.split(text, ','));
    }

    @Property
    void blanksAtTheEndsGoAndNothingElse(@ForAll("texts") String text) {
        assertEquals(text.replaceAll("^[\\s\\u00A0]+|[\\s\\u00A0]+$", ""), CsvReader.strip(text));
    }
}
