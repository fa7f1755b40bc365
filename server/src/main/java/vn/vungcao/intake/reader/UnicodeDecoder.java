package vn.vungcao.intake.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes what the Java platform knows; control characters other than tab and line ends count as wrong. */
record UnicodeDecoder(Charset charset) implements ByteDecoder {
    @Override
    public DecodedText decode(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int control = firstControl(text);
        if (control >= 0) {
            String before = text.substring(0, control);
            return DecodedText.wrongAt(before.getBytes(charset).length, before);
        }
        return result.isError() ? DecodedText.wrongAt(in.position(), text) : DecodedText.sound(text);
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0) {
                return i;
            }
        }
        return -1;
    }
}
