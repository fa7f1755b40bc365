package vn.vungcao.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class WordingTest {
    @Test
    void saysNothingInOneLanguageOnly() {
        assertThrows(IllegalArgumentException.class, () -> Wording.of("", "the file is empty"));
        assertThrows(IllegalArgumentException.class, () -> new Wording("tệp rỗng", " "));
    }

    @Test
    void writesNumbersAsEachLanguageDoes() {
        Wording area = Wording.of("diện tích %.2f km²", "area of %.2f km²", 1234.5);

        assertEquals("diện tích 1234,50 km²", area.vi());
        assertEquals("area of 1234.50 km²", area.en());
        assertEquals(new Wording("17,78", "17.78"), Wording.number(17.780));
        assertEquals(new Wording("500000", "500000"), Wording.number(5e5));
        assertEquals("một số quá lớn", Wording.number(Double.POSITIVE_INFINITY).vi());
    }

    @Test
    void fillsAWordingInInTheLanguageOfItsPattern() {
        Wording level = new Wording("xã", "commune");

        Wording said = Wording.of("'%s' không phải %s", "'%s' is no %s", "03", level);

        assertEquals("'03' không phải xã", said.in(Locale.forLanguageTag("vi-VN")));
        assertEquals("'03' is no commune", said.in(Locale.ENGLISH));
    }

    @Test
    void takesAPercentSignForItselfWhereNothingIsFilledIn() {
        assertEquals("bỏ dấu %", Wording.of("bỏ dấu %", "leave out the % sign").vi());
    }

    @Test
    void joinsWithAWordOfEachLanguage() {
        Wording joined =
                Wording.joined(Wording.of(" hoặc ", " or "), List.of(Wording.same("a"), Wording.of("hai", "two")));

        assertEquals(new Wording("a hoặc hai", "a or two"), joined);
    }
}
