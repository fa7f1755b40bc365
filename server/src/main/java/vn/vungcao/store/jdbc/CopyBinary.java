package vn.vungcao.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes rows in the binary format of PostgreSQL's {@code COPY … FROM STDIN}: numbers are neither printed nor read. For columns
 * of texts, whole numbers and double precision numbers, whose type must be the cell's own.
 */
final class CopyBinary {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;

    private ByteBuffer buffer;

    /** @param bytes to begin with; it grows */
    CopyBinary(int bytes) {
        // no flags, no extension
        this.buffer = ByteBuffer.allocate(bytes).put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(int cells) {
        room(Short.BYTES).putShort((short) cells);
    }

    /** Adds a cell: null, text, Integer, Long or Double. */
    void cell(Object cell) {
        if (cell == null) {
            room(Integer.BYTES).putInt(NULL);
        } else if (cell instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        } else if (cell instanceof Double number) {
            room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(number);
        } else if (cell instanceof Integer number) {
            room(Integer.BYTES + Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        } else if (cell instanceof Long number) {
            room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        } else {
            throw new IllegalArgumentException("no binary form of a " + cell.getClass());
        }
    }

    void end() {
        room(Short.BYTES).putShort((short) END);
    }

    int length() {
        return buffer.position();
    }

    /** The bytes so far; the next begin afresh. */
    byte[] take() {
        byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
        buffer.clear();
        return bytes;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer.flip();
            buffer = ByteBuffer.allocate(2 * buffer.capacity() + bytes).put(buffer);
        }
        return buffer;
    }
}
