package vn.vungcao.http.limit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An answer on its way, of bounded bytes and time. */
public final class BudgetedStream extends FilterOutputStream {
    private final long bytes;
    private final long end;
    private long sent;

    /**
     * @param limits how much it may have
     * @param begun when the request began, of {@link System#nanoTime}
     */
    public BudgetedStream(OutputStream out, Limits limits, long begun) {
        super(out);
        this.bytes = limits.answerBytes();
        this.end = begun + limits.answerTime().toNanos();
    }

    @Override
    public void write(int b) throws IOException {
        spend(1);
        out.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        spend(len);
        out.write(b, off, len);
    }

    private void spend(int length) throws IOException {
        sent += length;
        if (sent > bytes) {
            throw new IOException("it has more than the " + bytes + " bytes of --answer-mb: ask for less at once");
        }
        if (System.nanoTime() - end > 0) {
            throw new IOException("it takes longer than --answer-seconds: ask for less at once");
        }
    }
}
