package vn.vungcao.http.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** How a body is packed. */
public enum ContentEncoding {
    IDENTITY,
    GZIP;

    /** A smaller body gains nothing. */
    static final int WORTH_PACKING = 600;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Packed the same way each time: gzip's header holds no time of day. */
    public byte[] pack(byte[] body) {
        if (this == IDENTITY) {
            return body;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return packed.toByteArray();
    }
}
