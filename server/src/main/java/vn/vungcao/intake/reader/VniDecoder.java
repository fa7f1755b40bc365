package vn.vungcao.intake.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * VNI for Windows: a vowel and, in the byte after it, all its marks; i with a tone, ơ, ư, đ and ỵ have bytes of their own, and
 * ơ and ư take a tone after them. Bytes are written below as the letters that Windows-1252 shows for them.
 */
final class VniDecoder implements ByteDecoder {
    private static final String VOWELS = "aeouyAEOUYôöÔÖ";

    /** Mark as shown, and what it puts on the letter before it (combining characters, in the order of NFD). */
    private static final Map<Character, String> MARKS = marks(
            "ù", "\u0301",
            "ø", "\u0300",
            "û", "\u0309",
            "õ", "\u0303",
            "ï", "\u0323",
            "â", "\u0302",
            "á", "\u0302\u0301",
            "à", "\u0302\u0300",
            "å", "\u0302\u0309",
            "ã", "\u0302\u0303",
            "ä", "\u0302\u0323",
            "ê", "\u0306",
            "é", "\u0306\u0301",
            "è", "\u0306\u0300",
            "ú", "\u0306\u0309",
            "ü", "\u0306\u0303",
            "ë", "\u0306\u0323");

    /** Bytes that are a letter by themselves. */
    private static final Map<Character, String> LETTERS =
            marks("í", "í", "ì", "ì", "æ", "ỉ", "ó", "ĩ", "ò", "ị", "ô", "ơ", "ö", "ư", "î", "ỵ", "ñ", "đ");

    private static Map<Character, String> marks(String... pairs) {
        Map<Character, String> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].charAt(0), pairs[i + 1]);
            map.put(Character.toUpperCase(pairs[i].charAt(0)), pairs[i + 1].toUpperCase(Locale.ROOT));
        }
        return map;
    }

    @Override
    public DecodedText decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean afterVowel = i > 0 && VOWELS.indexOf((char) (bytes[i - 1] & 0xFF)) >= 0;
            if (isPlain(c)) {
                text.append(c == 0xA0 ? ' ' : c);
            } else if (afterVowel && MARKS.containsKey(c)) {
                text.append(MARKS.get(c));
            } else if (LETTERS.containsKey(c)) {
                text.append(LETTERS.get(c));
            } else {
                return DecodedText.wrongAt(i, text.toString());
            }
        }
        return DecodedText.sound(text.toString());
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c == '\t' || c == '\n' || c == '\r' || c == 0xA0;
    }
}
