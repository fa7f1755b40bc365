package vn.vungcao.unit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Names what a layer consists of, so that an address that holds the name can be kept for ever. */
final class LayerHash {
    private static final int HEX_DIGITS = 16;

    private LayerHash() {}

    /** The first 16 hex digits of SHA-256 over each unit's code and its shape as two-dimensional WKB, in order. */
    static String of(List<AdminUnit> units, Geometry[] shapes) {
        MessageDigest digest = sha256();
        WKBWriter wkb = new WKBWriter(2);
        for (int i = 0; i < shapes.length; i++) {
            update(digest, units.get(i).code().value().getBytes(StandardCharsets.UTF_8));
            update(digest, shapes[i] == null ? new byte[0] : wkb.write(shapes[i]));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** With its length, so that two lists of fields never run into the same bytes. */
    private static void update(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
        digest.update(field);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
