package vn.vungcao.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow at the end. */
final class ByteBuffer {
    private byte[] bytes = new byte[4096];
    private int length;

    void put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void put(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void putAscii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** Puts in a text of ASCII that JSON needs not escape; nothing, and false, when it is another. */
    boolean putPlain(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
                return false;
            }
            bytes[length + i] = (byte) c;
        }
        length += count;
        return true;
    }

    int size() {
        return length;
    }

    /** Writes what it holds and is empty then. */
    void moveTo(OutputStream target) throws IOException {
        if (length > 0) {
            target.write(bytes, 0, length);
            length = 0;
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(Math.addExact(length, more), (int) Math.min(2L * bytes.length, 1 << 30)));
        }
    }
}
