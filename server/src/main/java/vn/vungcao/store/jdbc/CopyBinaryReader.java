package vn.vungcao.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

/** Reads cells in the binary format of PostgreSQL's {@code COPY … TO STDOUT}, one after the other. */
final class CopyBinaryReader {
    private static final int SIGNATURE = 11;
    private static final int CAPACITY = 1 << 16;
    private static final int NULL = -1;
    private static final int END = -1;

    private final InputStream from;
    private ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).limit(0);
    private int cellsLeft;

    CopyBinaryReader(InputStream from) throws SQLException {
        this.from = from;
        // flags say nothing that matters here
        skip(SIGNATURE + Integer.BYTES);
        skip(need(Integer.BYTES).getInt());
    }

    /** Passes over the rest of the current row. */
    boolean nextRow() throws SQLException {
        while (cellsLeft > 0) {
            skip(Math.max(0, cell()));
        }
        int cells = need(Short.BYTES).getShort();
        if (cells == END) {
            end();
            return false;
        }
        cellsLeft = cells;
        return true;
    }

    /** The copy has come to its end only when that was read. */
    private void end() throws SQLException {
        if (buffer.hasRemaining() || read(0) >= 0) {
            throw new SQLException("something stands behind the end of the copy");
        }
    }

    /** Of any of the integer types. */
    long integer() throws SQLException {
        int length = cell();
        return length == Long.BYTES
                ? need(length).getLong()
                : need(Integer.BYTES).getInt();
    }

    /** {@code NaN} for null. */
    double number() throws SQLException {
        return cell() == NULL ? Double.NaN : need(Double.BYTES).getDouble();
    }

    String text() throws SQLException {
        int length = cell();
        need(length);
        String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }

    /** Whether the next cell has these bytes; it is passed over then. */
    boolean passes(byte[] bytes) throws SQLException {
        need(Integer.BYTES);
        int start = buffer.position();
        if (buffer.getInt(start) != bytes.length) {
            return false;
        }
        need(Integer.BYTES + bytes.length);
        int first = buffer.position() + Integer.BYTES;
        if (!Arrays.equals(buffer.array(), first, first + bytes.length, bytes, 0, bytes.length)) {
            return false;
        }
        buffer.position(first + bytes.length);
        cellsLeft--;
        return true;
    }

    /** The length of the next cell; {@value #NULL} for null. */
    private int cell() throws SQLException {
        cellsLeft--;
        return need(Integer.BYTES).getInt();
    }

    private void skip(int bytes) throws SQLException {
        need(bytes).position(buffer.position() + bytes);
    }

    /** The buffer with at least so many bytes. */
    private ByteBuffer need(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            fill(bytes);
        }
        return buffer;
    }

    private void fill(int bytes) throws SQLException {
        ByteBuffer filled = bytes > buffer.capacity() ? ByteBuffer.allocate(2 * bytes) : buffer;
        int kept = buffer.remaining();
        System.arraycopy(buffer.array(), buffer.position(), filled.array(), 0, kept);
        int end = kept;
        buffer = filled;
        while (end < bytes) {
            int read = read(end);
            if (read < 0) {
                throw new SQLException("the copy broke off");
            }
            end += read;
        }
        buffer.position(0).limit(end);
    }

    /** Into the buffer from a place on; negative at the end of all. */
    private int read(int place) throws SQLException {
        try {
            return from.read(buffer.array(), place, buffer.capacity() - place);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException("the copy broke off", e);
        }
    }
}
