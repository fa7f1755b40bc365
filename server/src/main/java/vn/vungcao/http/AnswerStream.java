package vn.vungcao.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import vn.vungcao.encode.piece.Piece;
import vn.vungcao.encode.piece.PieceTarget;
import vn.vungcao.http.limit.Budget;

/** An answer on its way to who asked. What fits into its buffer leaves at once, with its length said. Not for several threads. */
final class AnswerStream extends OutputStream implements PieceTarget {
    private final Line line;
    private final Budget budget;
    private final ByteBuffer buffer;
    private boolean begun;
    private boolean sending;

    /** To who asked. */
    interface Line {
        /** Before anything is sent: so many bytes it is in all. */
        void length(int bytes);

        /** Comes back when all that remained in the buffer is sent. */
        void send(ByteBuffer bytes) throws IOException;
    }

    /** @param buffer an empty one */
    AnswerStream(Line line, Budget budget, ByteBuffer buffer) {
        this.line = line;
        this.budget = budget;
        this.buffer = buffer;
    }

    @Override
    public void write(int one) throws IOException {
        if (!buffer.hasRemaining()) {
            send();
        }
        buffer.put((byte) one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (buffer.remaining() < count) {
            writeInParts(bytes, from, count);
        } else {
            buffer.put(bytes, from, count);
        }
    }

    private void writeInParts(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (!buffer.hasRemaining()) {
                send();
            }
            int part = Math.min(end - at, buffer.remaining());
            buffer.put(bytes, at, part);
            at += part;
        }
    }

    @Override
    public void put(Piece piece) throws IOException {
        byte[] plain = piece.plain();
        write(plain, 0, plain.length);
    }

    /** Nothing: writers that end flush what is below them, and an answer leaves when its buffer is full and at its end. */
    @Override
    public void flush() {}

    /** The last of it. */
    void finish() throws IOException {
        if (!begun) {
            line.length(buffer.position());
        }
        if (buffer.position() > 0) {
            send();
        }
    }

    /** Whether sending was not seen to its end: somebody may still read from the buffer. */
    boolean brokeOff() {
        return sending;
    }

    private void send() throws IOException {
        budget.spend(buffer.position());
        begun = true;
        sending = true;
        line.send(buffer.flip());
        sending = false;
        buffer.clear();
    }
}
