package vn.vungcao.encode.mvt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a message of protocol buffers: fields one after the other. */
final class ProtocolBuffer {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void varint(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Small numbers of either sign take few bytes. */
    void zigzag(long number) {
        varint(number << 1 ^ number >> 63);
    }

    void field(int tag, long number) {
        key(tag, VARINT);
        varint(number);
    }

    void signed(int tag, long number) {
        key(tag, VARINT);
        zigzag(number);
    }

    void field(int tag, double number) {
        key(tag, EIGHT_BYTES);
        long bits = Double.doubleToLongBits(number);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (bits >> shift));
        }
    }

    void field(int tag, String text) {
        field(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    void field(int tag, byte[] bytes) {
        key(tag, LENGTH_DELIMITED);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    void field(int tag, ProtocolBuffer message) {
        key(tag, LENGTH_DELIMITED);
        varint(message.out.size());
        out.writeBytes(message.out.toByteArray());
    }

    /** The fields of another message, as if they were written here. */
    void fields(ProtocolBuffer others) {
        out.writeBytes(others.out.toByteArray());
    }

    private void key(int tag, int wireType) {
        varint((long) tag << 3 | wireType);
    }

    boolean isEmpty() {
        return out.size() == 0;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
