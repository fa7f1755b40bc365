package vn.vungcao.http.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What an answer holds: bytes that are there, or what writes them as they are sent. */
@FunctionalInterface
public interface Body {
    /** May be called several times, and writes the same each time. */
    void writeTo(OutputStream out) throws IOException;

    /** The bytes, when they are all there already; the array is not to be changed. */
    default Optional<byte[]> whole() {
        return Optional.empty();
    }

    static Body of(byte[] bytes) {
        return new Whole(bytes);
    }

    /** All of it, in memory. */
    default byte[] toBytes() {
        return whole().orElseGet(() -> {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                writeTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException("the answer cannot be written", e);
            }
            return all.toByteArray();
        });
    }

    /** Bytes that are there. */
    record Whole(byte[] bytes) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public Optional<byte[]> whole() {
            return Optional.of(bytes);
        }
    }
}
