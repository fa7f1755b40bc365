package vn.vungcao.http.reply;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Of those who ask the same at once, the first works it out and the others wait: a new atlas has no answers yet, and all who
 * look at a map ask for them. Safe for several threads.
 */
final class SharedWork<K> {
    private final Map<K, CountDownLatch> underWay = new ConcurrentHashMap<>();

    /**
     * Whoever waited and finds nothing kept, because the work failed or cannot be kept, does it himself.
     *
     * @param kept what was worked out before
     */
    <T> T get(K key, Supplier<Optional<T>> kept, Supplier<T> work) {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            await(first);
            return kept.get().orElseGet(work);
        }
        try {
            return work.get();
        } finally {
            underWay.remove(key, mine);
            mine.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
