package vn.vungcao.encode.piece;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a gzip file (RFC 1952) in which pieces stand as they were packed before. What is written between them is packed on
 * the way; a few bytes are left as they are. The same calls make the same bytes. Not for several threads.
 */
public final class GzipPieces extends OutputStream implements PieceTarget {
    /** Deflate, no time of day, no name, no system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** An empty stretch that is the last of its stream. */
    private static final byte[] LAST = {1, 0, 0, (byte) 0xff, (byte) 0xff};

    /** So few bytes are not worth packing between two pieces. */
    private static final int FEW = 96;

    /** Of GeoJSON level 4 makes 3 % more bytes than zlib's own level 6, in under a third of the time. */
    private static final Deflaters DEFLATERS = new Deflaters(4);

    private static final int BUFFER = 8192;

    private final OutputStream out;
    private final CRC32 crc = new CRC32();
    private final byte[] few = new byte[FEW];
    private final byte[] buffer = new byte[BUFFER];
    private Deflater deflater;
    private boolean deflating;
    private int fewCount;

    /** Bytes since the last piece, and what the checksum was there. */
    private long since;

    private int before;
    private long length;

    public GzipPieces(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        crc.update(bytes, from, count);
        since += count;
        if (!deflating && fewCount + count <= FEW) {
            System.arraycopy(bytes, from, few, fewCount, count);
            fewCount += count;
            return;
        }
        deflating = true;
        if (fewCount > 0) {
            deflate(few, 0, fewCount);
            fewCount = 0;
        }
        deflate(bytes, from, count);
    }

    @Override
    public void put(Piece piece) throws IOException {
        endText();
        Piece.Packed packed = piece.packed();
        out.write(packed.deflated());
        before = Crc.joined(before, packed.crc(), packed.factor());
        length += piece.plain().length;
    }

    /** Writes the end of the file; the stream below stays open. */
    public void finish() throws IOException {
        endText();
        out.write(LAST);
        word(before);
        word((int) length);
    }

    /** Gives back what zlib holds. */
    @Override
    public void close() {
        if (deflater != null) {
            DEFLATERS.giveBack(deflater);
            deflater = null;
        }
    }

    private void endText() throws IOException {
        if (since == 0) {
            return;
        }
        if (deflating) {
            drain(Deflater.FULL_FLUSH);
            deflating = false;
        } else {
            stored();
        }
        before = Crc.joined(before, (int) crc.getValue(), Crc.factor(since));
        length += since;
        crc.reset();
        since = 0;
    }

    /** A stretch of bytes as they are: RFC 1951, section 3.2.4. */
    private void stored() throws IOException {
        out.write(new byte[] {
            0, (byte) fewCount, (byte) (fewCount >>> 8), (byte) ~fewCount, (byte) (~fewCount >>> 8),
        });
        out.write(few, 0, fewCount);
        fewCount = 0;
    }

    private void deflate(byte[] bytes, int from, int count) throws IOException {
        if (deflater == null) {
            deflater = DEFLATERS.take();
        }
        deflater.setInput(bytes, from, count);
        drain(Deflater.NO_FLUSH);
    }

    /** A full buffer may leave something behind. */
    private void drain(int flush) throws IOException {
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, count);
        } while (count == buffer.length || flush == Deflater.NO_FLUSH && !deflater.needsInput());
    }

    private void word(int value) throws IOException {
        out.write(new byte[] {(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)});
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
