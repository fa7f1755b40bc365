package vn.vungcao.intake.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes text in the encodings that are read, from tables of their own: letter by letter as the character charts list them. */
public final class VietnameseEncoders {
    private static final String LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ";

    /** What Windows-1252 shows for the byte of each of the letters in TCVN3. */
    private static final String TCVN3 =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢§£¤¥¦";

    /** Likewise for VNI, letters and what stands for them parted by blanks. */
    private static final String VNI =
            """
            á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä
            é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò đ ñ
            ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï
            ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î
            """;

    private static final Map<Character, String> VNI_LETTERS = vniLetters();

    private VietnameseEncoders() {}

    private static Map<Character, String> vniLetters() {
        Map<Character, String> letters = new HashMap<>();
        String[] words = VNI.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i].charAt(0), words[i + 1]);
            letters.put(words[i].toUpperCase(Locale.ROOT).charAt(0), words[i + 1].toUpperCase(Locale.ROOT));
        }
        return letters;
    }

    public static byte[] encode(TextEncoding encoding, String text) {
        return switch (encoding) {
            case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
            case UTF_16LE -> text.getBytes(StandardCharsets.UTF_16LE);
            case UTF_16BE -> text.getBytes(StandardCharsets.UTF_16BE);
            case WINDOWS_1258 -> windows1258(text);
            case TCVN3 -> tcvn3(text);
            case VNI_WINDOWS -> vni(text);
        };
    }

    /** What of a text TCVN3 can hold: a capital with a tone has no code of its own and becomes the small letter. */
    public static String heldByTcvn3(String text) {
        StringBuilder held = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            held.append(c < 128 || LETTERS.indexOf(c) >= 0 ? c : Character.toLowerCase(c));
        }
        return held.toString();
    }

    private static byte[] tcvn3(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : heldByTcvn3(text).toCharArray()) {
            shown.append(c < 128 ? c : TCVN3.charAt(LETTERS.indexOf(c)));
        }
        return shown.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] vni(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            shown.append(c < 128 ? String.valueOf(c) : VNI_LETTERS.get(c));
        }
        return shown.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Letters with circumflex, breve and horn are one byte, tones a byte of their own behind them. */
    private static byte[] windows1258(String text) {
        StringBuilder parts = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tone = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String letter = decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            parts.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
        }
        return parts.toString().getBytes(Charset.forName("windows-1258"));
    }
}
