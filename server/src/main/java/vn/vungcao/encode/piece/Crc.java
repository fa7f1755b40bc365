package vn.vungcao.encode.piece;

/**
 * CRC-32 as gzip has it (RFC 1952, section 8), of bytes put one after another: known from the checksums of the parts and
 * their lengths. A checksum is a polynomial over GF(2) modulo P, its highest power in the lowest bit.
 */
final class Crc {
    private static final int P = 0xEDB88320;

    /** The polynomial 1. */
    private static final int ONE = 1 << 31;

    /** x to the power of 2 to the power of the index. */
    private static final int[] POWERS = powers();

    private Crc() {}

    private static int[] powers() {
        int[] powers = new int[32];
        powers[0] = ONE >>> 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = product(powers[i - 1], powers[i - 1]);
        }
        return powers;
    }

    private static int product(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int rest = a; rest != 0; rest <<= 1) {
            if (rest < 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ P;
        }
        return product;
    }

    /** By what a checksum is multiplied when so many bytes follow. */
    static int factor(long bytes) {
        int factor = ONE;
        // a byte is eight bits: x to the power of 8 is the third of the powers
        int power = 3;
        for (long rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                factor = product(POWERS[power & 31], factor);
            }
            power++;
        }
        return factor;
    }

    /**
     * The checksum of one part after the other.
     *
     * @param factorOfSecond of the length of the second part
     */
    static int joined(int first, int second, int factorOfSecond) {
        return product(factorOfSecond, first) ^ second;
    }
}
