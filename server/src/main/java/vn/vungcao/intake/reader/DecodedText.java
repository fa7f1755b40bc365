package vn.vungcao.intake.reader;

import java.text.Normalizer;

/**
 * What came of decoding bytes.
 *
 * @param text in NFC: all of it, or what stands before the first wrong byte
 * @param wrongByte offset from 0 of the first byte that means nothing in the encoding; -1 when there is none
 */
record DecodedText(String text, int wrongByte) {
    private static final int NONE = -1;

    static DecodedText sound(String text) {
        return new DecodedText(Normalizer.normalize(text, Normalizer.Form.NFC), NONE);
    }

    static DecodedText wrongAt(int offset, String before) {
        return new DecodedText(Normalizer.normalize(before, Normalizer.Form.NFC), offset);
    }

    boolean isSound() {
        return wrongByte == NONE;
    }
}
