package vn.vungcao.http.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SharedWorkTest {
    private static final int ASKERS = 8;

    private final SharedWork<String> shared = new SharedWork<>();
    private final AtomicReference<String> kept = new AtomicReference<>();
    private final AtomicInteger works = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<Thread> askers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(ASKERS, task -> {
        Thread thread = new Thread(task);
        askers.add(thread);
        return thread;
    });

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private String ask(boolean fails) {
        return shared.get("question", () -> Optional.ofNullable(kept.get()), () -> {
            works.incrementAndGet();
            await(mayEnd);
            if (fails) {
                throw new IllegalStateException("no answer");
            }
            kept.set("answer");
            return "answer";
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CompletableFuture<String>> all(boolean fail) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < ASKERS; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> ask(fail), threads));
        }
        // the first waits for the end of its work, the others for the first
        while (!askers.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        return answers;
    }

    @Test
    void whoAsksTheSameAtOnceWaitsForTheFirst() {
        all(false).forEach(answer -> assertEquals("answer", answer.join()));
        assertEquals(1, works.get());
    }

    @Test
    void whatFailedIsTriedByEach() {
        all(true).forEach(answer -> assertThrows(CompletionException.class, answer::join));
        assertEquals(ASKERS, works.get());
    }
}
