package vn.vungcao.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes what goes through; leaves the stream below open. */
final class MeasuredOutput extends FilterOutputStream {
    private final MessageDigest digest = Sha256.begin();
    private long bytes;
    private long lines;

    MeasuredOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        digest.update(from, offset, length);
        bytes += length;
        for (int i = offset; i < offset + length; i++) {
            if (from[i] == '\n') {
                lines++;
            }
        }
    }

    @Override
    public void close() {}

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    String sha256() {
        return Sha256.end(digest);
    }
}
