package vn.vungcao.http.reply;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers which tags were asked for lately, in a place of fixed size: a tag may drive another one out, which then counts as not
 * seen, and two of one fingerprint count as one. Good enough to tell what is worth keeping. Safe for many threads, none of
 * which waits.
 */
final class SeenTags {
    private final AtomicLongArray fingerprints;

    /** @param places a power of two; each takes 8 bytes */
    SeenTags(int places) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException(places + " places; it must be a power of two");
        }
        fingerprints = new AtomicLongArray(places);
    }

    /** @return whether it was seen already */
    boolean see(EntityTag tag) {
        long fingerprint = fingerprint(tag.text());
        int place = (int) (fingerprint >>> 32) & (fingerprints.length() - 1);
        return fingerprints.getAndSet(place, fingerprint) == fingerprint;
    }

    /** FNV-1a of 64 bits; never 0, which stands for nothing. */
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }
}
