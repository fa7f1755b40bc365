package vn.vungcao.http.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strong entity tag (RFC 9110, section 8.8.3), with its quotes. */
public record EntityTag(String text) {
    private static final Pattern LISTED = Pattern.compile("\\s*(?:W/)?(\"[^\"]*\")\\s*(?:,|$)");

    /** The tag of whatever these parts determine. */
    public static EntityTag of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ofDigest(digest);
    }

    public static EntityTag ofContent(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content);
        return ofDigest(digest);
    }

    private static EntityTag ofDigest(MessageDigest digest) {
        return new EntityTag('"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"');
    }

    /** The tag of the same content in another encoding. */
    public EntityTag in(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY
                ? this
                : new EntityTag(text.substring(0, text.length() - 1) + "-" + encoding.id() + '"');
    }

    /** Whether an If-None-Match header names this tag: in a list, weakly, or by {@code *}. */
    public boolean matches(String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        Matcher listed = LISTED.matcher(ifNoneMatch);
        int from = 0;
        while (listed.find(from) && listed.start() == from) {
            if (listed.group(1).equals(text)) {
                return true;
            }
            from = listed.end();
            if (from >= ifNoneMatch.length()) {
                return false;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
