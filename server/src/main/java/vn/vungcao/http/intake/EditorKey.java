package vn.vungcao.http.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.wording.Wording;

/**
 * Who may write: the one place where that is decided. Whoever shows the token that the server was started with; nobody when it
 * was started without one. Only a digest of the token is kept.
 */
public final class EditorKey {
    private static final String SCHEME = "Bearer ";
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

    /**
     * @param authorization the header of this name
     * @throws Failure.Forbidden when the server takes no writes
     * @throws Failure.Unauthorized when the token is not shown or not the right one
     */
    public void check(Optional<String> authorization) {
        if (digest.isEmpty()) {
            throw new Failure.Forbidden(Wording.of(
                    "máy chủ này không nhận nhập số liệu và ghép bảng: khởi động nó với --editor-token-file TỆP, hoặc"
                            + " với mã biên tập trong biến môi trường VUNGCAO_EDITOR_TOKEN",
                    "this server takes no imports and no joins: start it with --editor-token-file FILE, or with"
                            + " the token in the environment variable VUNGCAO_EDITOR_TOKEN"));
        }
        if (authorization.isEmpty()) {
            throw new Failure.Unauthorized(Wording.of(
                    "gửi mã biên tập trong tiêu đề: Authorization: Bearer MÃ",
                    "send the editor token in the header: Authorization: Bearer TOKEN"));
        }
        String header = authorization.get();
        boolean isBearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String given = isBearer ? header.substring(SCHEME.length()).strip() : "";
        // digests are of one length, and the comparison takes one time
        if (!MessageDigest.isEqual(sha256(given), digest.get())) {
            throw new Failure.Unauthorized(
                    isBearer
                            ? Wording.of(
                                    "đây không phải mã biên tập của máy chủ này: hãy hỏi người quản trị",
                                    "this is not the editor token of this server: ask whoever runs it")
                            : Wording.of(
                                    "tiêu đề phải ghi: Authorization: Bearer MÃ",
                                    "the header must read: Authorization: Bearer TOKEN"));
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
