package vn.vungcao.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Điện Biên Đông, dien bien dong",
        "ĐIỆN BIÊN ĐÔNG, dien bien dong",
        "'  Điện   Biên-Đông ', dien bien dong",
        "TP.Điện Biên Phủ, tp dien bien phu",
        "Đường, duong",
        "hoà, hoa",
        "hòa, hoa",
        "Xín Chải, xin chai",
        "ằẳẵắặ ầẩẫấậ ềểễếệ ồổỗốộ ờởỡớợ ừửữứự ỳỷỹýỵ, aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy",
        "Tổ dân phố 12, to dan pho 12",
        "'', ''",
        "' - ', ''"
    })
    void foldsToPlainLetters(String text, String folded) {
        assertEquals(folded, TextFolding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({"Điện Biên Đông, Dien Bien Dong", "'hoà-BÌNH  ở đó', 'hoa-BINH  o do'", "Cận nghèo 12%, Can ngheo 12%"})
    void takesOffMarksOnly(String text, String bare) {
        assertEquals(bare, TextFolding.withoutMarks(text));
    }

    @Property
    void composedAndDecomposedTextAreTheSame(@ForAll String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertEquals(TextFolding.fold(composed), TextFolding.fold(decomposed));
        assertEquals(TextFolding.withoutMarks(composed), TextFolding.withoutMarks(decomposed));
    }

    @Property
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        String once = TextFolding.fold(text);
        assertEquals(once, TextFolding.fold(once));
        assertEquals(once.strip(), once);
    }
}
