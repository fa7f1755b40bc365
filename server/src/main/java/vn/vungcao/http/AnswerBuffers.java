package vn.vungcao.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.cache.Held;

/**
 * Places outside the heap in which answers are put together, so that they leave in a few large strokes: Java copies nothing that
 * lies there. A fixed number of them; who finds none does with a small one of its own. Safe for many threads.
 */
final class AnswerBuffers implements Held.Holder {
    /** Holds a province in GeoJSON; a country takes several turns. */
    private static final int SIZE = 512 << 10;

    private static final int OWN = 32 << 10;

    private final int most = (int) (HeapShare.of(32, 4L << 20, 16L << 20) / SIZE);
    private final ConcurrentLinkedDeque<ByteBuffer> free = new ConcurrentLinkedDeque<>();
    private final AtomicInteger made = new AtomicInteger();

    AnswerBuffers() {
        Held.tell(this);
    }

    /** An empty one. */
    ByteBuffer take() {
        ByteBuffer buffer = free.poll();
        return buffer != null ? buffer : another().orElseGet(() -> ByteBuffer.allocate(OWN));
    }

    private Optional<ByteBuffer> another() {
        if (made.incrementAndGet() > most) {
            made.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(ByteBuffer.allocateDirect(SIZE));
    }

    /** Of one whose bytes were all sent. */
    void giveBack(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            free.push(buffer.clear());
        }
    }

    /** Of one that somebody may still read from. */
    void giveUp(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            made.decrementAndGet();
        }
    }

    @Override
    public Held held() {
        int now = made.get();
        return new Held("answer_buffers", (long) now * SIZE, (long) most * SIZE, now, 0, 0);
    }
}
