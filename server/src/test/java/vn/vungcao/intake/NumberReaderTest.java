package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberReaderTest {

    @Property
    void aNumberWrittenWithTheNamedMarkReadsBackWithAndWithoutGroups(
            @ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(4) BigDecimal number,
            @ForAll DecimalMark mark,
            @ForAll boolean grouped) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(mark == DecimalMark.COMMA ? ',' : '.');
        symbols.setGroupingSeparator(mark == DecimalMark.COMMA ? '.' : ',');
        String text = new DecimalFormat(grouped ? "#,##0.####" : "0.####", symbols).format(number);

        assertEquals(number.doubleValue(), NumberReader.declared(mark).read("value", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ; | 12,5  | 0,125     | 0.125
            ; | 12,5  | 1.234,5   | 1234.5
            ; | 12,5  | 1.234.567 | 1234567
            ; | 12.5  | 1.234     | 1.234
            , | 1     | 1.234     | 1.234
            , | 12.5  | 1,234.5   | 1234.5
            , | 12,5  | ,5        | 0.5
            , | 1.5   | 2e3       | 2000
            , | 1     | 0042      | 42
            """)
    void theMarkIsFoundInTheTable(char delimiter, String other, String text, double value) {
        assertEquals(
                value,
                NumberReader.detect(table(delimiter, other, text), List.of("v")).read("v", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ; | 12,5  | 1,234
            ; | 12,5  | 1.234
            ; | 1     | 1.234
            , | 12.5  | 1,234
            , | 1     | 1,234
            , | 1     | 1.2.3
            , | 1     | 12 345
            , | 1     | 0x10
            , | 1     | 1d
            , | 1     | ٣
            """)
    void aTextThatIsNoNumberOrTwoIsRefused(char delimiter, String other, String text) {
        NumberReader numbers = NumberReader.detect(table(delimiter, other, text), List.of("v"));

        assertThrows(CellException.class, () -> numbers.read("v", text));
    }

    @Test
    void bothMarksInOneTableAreRefused() {
        assertThrows(CellException.class, () -> NumberReader.detect(table(';', "12,5", "12.5"), List.of("v")));
    }

    private static Table table(char delimiter, String... cells) {
        List<Table.Row> rows = IntStream.range(0, cells.length)
                .mapToObj(i -> new Table.Row(i + 2, List.of(cells[i])))
                .toList();
        return new Table("t.csv", delimiter, List.of("v"), rows);
    }
}
