package vn.vungcao.http.limit;

import java.io.IOException;

/** What an answer on its way may take: so many bytes, so much time. Not for several threads. */
public final class Budget {
    private final long bytes;
    private final long end;
    private long sent;

    /**
     * @param limits how much it may have
     * @param begun when the request began, of {@link System#nanoTime}
     */
    public Budget(Limits limits, long begun) {
        this.bytes = limits.answerBytes();
        this.end = begun + limits.answerTime().toNanos();
    }

    /** @throws IOException when it has no more */
    public void spend(int length) throws IOException {
        sent += length;
        if (sent > bytes) {
            throw new IOException("it has more than the " + bytes + " bytes of --answer-mb: ask for less at once");
        }
        if (System.nanoTime() - end > 0) {
            throw new IOException("it takes longer than --answer-seconds: ask for less at once");
        }
    }
}
