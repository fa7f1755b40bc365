package vn.vungcao.http.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import vn.vungcao.encode.piece.GzipPieces;
import vn.vungcao.http.route.Body;

/** How a body is packed. */
public enum ContentEncoding {
    IDENTITY("identity"),
    GZIP("gzip"),
    /** Only of files that were packed when they were made. */
    BROTLI("br");

    /** A smaller body gains nothing. */
    static final int WORTH_PACKING = 600;

    private final String id;

    ContentEncoding(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What is there is packed at once, what is written as it is sent is packed as it is written. */
    Body pack(Body body) {
        if (this == IDENTITY) {
            return body;
        }
        Body packed = out -> {
            try (GzipPieces gzip = new GzipPieces(out)) {
                body.writeTo(gzip);
                gzip.finish();
            }
        };
        return body.whole().isPresent() ? Body.of(packed.toBytes()) : packed;
    }

    /** As small as gzip makes it, and the same each time: gzip's header holds no time of day. */
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
