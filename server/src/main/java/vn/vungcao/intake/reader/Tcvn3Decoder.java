package vn.vungcao.intake.reader;

import java.util.Arrays;

/**
 * TCVN3, called ABC: the third character set of the standard TCVN 5712:1993. ASCII below 128, above it one byte a letter. Of
 * capitals only the seven without a tone have a code; those with one are written with the code of the small letter and shown
 * by a font whose name ends in H, so that text alone does not tell them.
 */
final class Tcvn3Decoder implements ByteDecoder {
    /** The rows of the chart from 0xA0 on, 16 codes each; a dot where the chart is empty, a blank for the no-break space. */
    private static final String CHART = " ĂÂÊÔƠƯĐăâêôơưđ." // A0
            + ".....àảãáạ.ằẳẵắ." // B0
            + "......ặầẩẫấậè.ẻẽ" // C0
            + "éẹềểễếệìỉ...ĩíịò" // D0
            + ".ỏõóọồổỗốộờởỡớợù" // E0
            + ".ủũúụừửữứựỳỷỹýỵ."; // F0

    private static final int FIRST = 0xA0;
    private static final char NOTHING = '.';
    private static final char[] LETTERS = letters();

    private static char[] letters() {
        char[] letters = new char[256];
        Arrays.fill(letters, NOTHING);
        for (char c = ' '; c < 0x7F; c++) {
            letters[c] = c;
        }
        letters['\t'] = '\t';
        letters['\n'] = '\n';
        letters['\r'] = '\r';
        CHART.getChars(0, CHART.length(), letters, FIRST);
        letters[FIRST] = '\u00A0';
        return letters;
    }

    @Override
    public DecodedText decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            char letter = LETTERS[code];
            if (letter == NOTHING && code != NOTHING) {
                return DecodedText.wrongAt(i, text.toString());
            }
            text.append(letter);
        }
        return DecodedText.sound(text.toString());
    }
}
