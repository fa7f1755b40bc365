package vn.vungcao.unit;

import java.text.Normalizer;

/** Vietnamese text for comparing: the same key for all the ways in which a name is typed. */
public final class TextFolding {
    private TextFolding() {}

    /**
     * Lower case, without tone and vowel marks, đ as d, whatever stands between words as one space: {@code Điện Biên Đông}
     * and {@code DIEN  BIEN-DONG} both give {@code dien bien dong}. The same for composed (NFC) and decomposed (NFD) input
     * and for both ways of placing a tone (hoà, hòa).
     */
    public static String fold(String text) {
        return MarkedText.of(text).folded();
    }

    /** Takes off tone and vowel marks and makes đ d and Đ D; case, spaces and all other signs stay. Result in NFC. */
    public static String withoutMarks(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
