package vn.vungcao.http.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Opens the answer with its first byte: what fails before is told by a status. */
final class LateOutput extends OutputStream {
    /** Opens what is below. */
    @FunctionalInterface
    interface Opening {
        OutputStream open() throws IOException;
    }

    private final Opening opening;
    private OutputStream out;

    LateOutput(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (out == null) {
            out = opening.open();
        }
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }
}
