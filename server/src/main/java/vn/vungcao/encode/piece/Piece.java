package vn.vungcao.encode.piece;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Bytes that stand in many answers, and, once somebody asked for that, the same packed: a stretch of deflate (RFC 1951) that
 * begins and ends at a byte and refers to nothing before it. Safe for many threads.
 */
public final class Piece {
    /** Packed once and sent often. */
    private static final Deflaters DEFLATERS = new Deflaters(6);

    /** What the packed form adds to the plain one, in parts of it, and an object of Java. */
    private static final double WITH_PACKED = 1.5;

    private static final int OVERHEAD = 120;

    private final byte[] plain;
    private volatile Packed packed;

    /**
     * @param deflated not the last stretch of its stream
     * @param crc of the plain bytes
     * @param factor of their length, see {@link Crc}
     */
    record Packed(byte[] deflated, int crc, int factor) {}

    /** @param plain not to be changed any more */
    public Piece(byte[] plain) {
        this.plain = plain;
    }

    /** Not to be changed. */
    public byte[] plain() {
        return plain;
    }

    /** How much memory it takes with its packed form, roughly. */
    long weight() {
        return (long) (plain.length * WITH_PACKED) + OVERHEAD;
    }

    Packed packed() {
        Packed known = packed;
        if (known == null) {
            known = pack();
            packed = known;
        }
        return known;
    }

    private Packed pack() {
        Deflater deflater = DEFLATERS.take();
        try {
            deflater.setInput(plain);
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(plain.length / 3 + 32);
            byte[] buffer = new byte[Math.min(8192, plain.length + 32)];
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                deflated.write(buffer, 0, count);
            } while (count == buffer.length);
            CRC32 crc = new CRC32();
            crc.update(plain);
            return new Packed(deflated.toByteArray(), (int) crc.getValue(), Crc.factor(plain.length));
        } finally {
            DEFLATERS.giveBack(deflater);
        }
    }

    @Override
    public String toString() {
        return "Piece of " + plain.length + " bytes " + Arrays.hashCode(plain);
    }
}
