package vn.vungcao.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The token that the server was started with, if it was: whoever shows it imports and approves. Only a digest of it is kept. */
public final class EditorKey {
    private static final int SHORTEST = 16;

    private final Optional<byte[]> digest;

    private EditorKey(Optional<byte[]> digest) {
        this.digest = digest;
    }

    /** Lets nobody write. */
    public static EditorKey none() {
        return new EditorKey(Optional.empty());
    }

    /** @throws IllegalArgumentException for a token that is short or could not stand in a header */
    public static EditorKey of(String token) {
        if (token.length() < SHORTEST || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "the editor token must have at least " + SHORTEST
                            + " letters, digits or signs of ASCII, without blanks: for example the output of openssl rand -hex 24");
        }
        return new EditorKey(Optional.of(sha256(token)));
    }

    /** Whether there is a token at all. */
    boolean isSet() {
        return digest.isPresent();
    }

    /** Whether this is the token; digests are of one length, and the comparison takes one time. */
    boolean matches(String token) {
        return digest.isPresent() && MessageDigest.isEqual(sha256(token), digest.get());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
