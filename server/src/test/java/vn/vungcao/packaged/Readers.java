package vn.vungcao.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Load: some who ask the same questions again and again, one after the other, and compare each answer with the first. */
final class Readers implements AutoCloseable {
    private static final List<String> QUESTIONS = List.of(
            "/api/values?indicator=households&year=2024&level=commune",
            "/api/collections/communes/items?limit=20&indicators=households&year=2024",
            "/api/lagging?level=commune&targets=t2025_village_road_hardened&year=2024",
            "/api/units?q=muong&limit=5");

    /** In milliseconds, so that what else happens meanwhile has a processor. */
    private static final long BREATH = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final Map<String, String> right = new HashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean over;

    Readers(String url, int count) throws IOException, InterruptedException {
        this.url = url;
        for (String question : QUESTIONS) {
            HttpResponse<String> first = ask(question);
            if (first.statusCode() != 200) {
                throw new IllegalStateException(question + " " + first.body());
            }
            right.put(question, withoutVersion(first.body()));
        }
        threads = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            int begin = i;
            running.add(threads.submit(() -> read(begin)));
        }
    }

    private HttpResponse<String> ask(String question) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + question))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Of the atlas; imports of other figures change nothing else in these answers. */
    private static String withoutVersion(String body) {
        return body.replaceAll("\"(atlas|timeStamp)\":\"[^\"]*\"", "");
    }

    private void read(int begin) {
        for (int i = begin; !over; i++) {
            String question = QUESTIONS.get(i % QUESTIONS.size());
            try {
                Thread.sleep(BREATH);
                HttpResponse<String> got = ask(question);
                if (got.statusCode() != 200) {
                    lost.add(got.statusCode() + " " + question + " " + got.body());
                } else if (!withoutVersion(got.body()).equals(right.get(question))) {
                    wrong.add(question + " " + got.body());
                }
                answered.incrementAndGet();
            } catch (IOException e) {
                lost.add(question + " " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Waits until so many more were answered. */
    void awaitMore(int more) throws InterruptedException {
        int until = answered.get() + more;
        while (answered.get() < until) {
            Thread.sleep(10);
        }
    }

    int answered() {
        return answered.get();
    }

    /** Requests without an answer, or with one that is no success. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Answers that differ from the first one. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Lets those that are on their way be answered. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        threads.shutdown();
        if (!threads.awaitTermination(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("readers do not end");
        }
    }
}
