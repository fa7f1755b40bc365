package vn.vungcao.bench.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server in a process of its own, from its start to its end. */
public final class OurServer implements AutoCloseable {
    static {
        // else the client of the JDK lets no program choose the host that it names
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"}\\s+([\\d.E+]+)");
    private static final long MOST_SECONDS = 600;
    private static final long BETWEEN_LOOKS = 5;

    /** Less than that in so long is nothing. */
    private static final double IDLE_CPU_SECONDS = 0.1;

    private static final long IDLE_MILLISECONDS = 3_000;

    private final Process process;
    private final String origin;
    private final double secondsToReady;
    private final double cpuToReady;

    private OurServer(Process process, Path log, long started) throws IOException, InterruptedException {
        this.process = process;
        this.origin = address(log, started);
        while (!ready()) {
            wait(log, started);
        }
        secondsToReady = (System.nanoTime() - started) / 1e9;
        cpuToReady = cpuSeconds();
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param java the program with the options of the JVM
     * @param store folder of its database
     */
    public static OurServer start(List<String> java, Path jar, Path store, Path log)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(java);
        words.addAll(List.of("-jar", jar.toString(), "serve", "--host", "127.0.0.1", "--port", "0"));
        words.addAll(List.of("--data-dir", store.toString()));
        long started = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // also when whoever measures is ended
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            return new OurServer(process, log, started);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private String address(Path log, long started) throws IOException, InterruptedException {
        while (true) {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            if (address.find()) {
                return address.group();
            }
            wait(log, started);
        }
    }

    private void wait(Path log, long started) throws IOException, InterruptedException {
        boolean late = System.nanoTime() - started > TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        if (late || !process.isAlive()) {
            throw new IOException("our server did not start: " + Files.readString(log));
        }
        Thread.sleep(BETWEEN_LOOKS);
    }

    private boolean ready() throws IOException, InterruptedException {
        return send(request("/health/ready")).statusCode() == 200;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What it answers, plain. */
    public byte[] ask(String path) throws IOException, InterruptedException {
        return answer(request(path));
    }

    /**
     * The same as of another host: the address is part of what an answer says, so that it is none that was given before.
     *
     * @param n tells the hosts apart
     */
    public byte[] askAnew(String path, int n) throws IOException, InterruptedException {
        return answer(request(path).header("Host", String.format("n%09d.test", n)));
    }

    private static byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != 200) {
            throw new IOException(response.uri() + ": " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    public double secondsToReady() {
        return secondsToReady;
    }

    /** Of all cores, from the start of the JVM. */
    public double cpuToReady() {
        return cpuToReady;
    }

    /** Of all cores, since the start. */
    public double cpuSeconds() {
        return Usage.cpuSeconds(List.of(process.pid()));
    }

    /** Waits until it has nothing left to do: what the first map needs is worked out after it is ready. */
    public void awaitIdle() throws InterruptedException {
        double before = Double.NEGATIVE_INFINITY;
        while (cpuSeconds() - before > IDLE_CPU_SECONDS) {
            before = cpuSeconds();
            Thread.sleep(IDLE_MILLISECONDS);
        }
    }

    /** Seconds of its threads by name, the most first, since the start. */
    public Map<String, Double> cpuByThread() throws IOException {
        return Usage.byThread(process.pid());
    }

    /** Megabytes that a full collection leaves. */
    public double heapKept() throws IOException, InterruptedException {
        Command.run(List.of("jcmd", Long.toString(process.pid()), "GC.run"));
        Matcher heap = HEAP.matcher(new String(ask("/metrics"), StandardCharsets.UTF_8));
        if (!heap.find()) {
            throw new IOException("/metrics does not tell the heap");
        }
        return Double.parseDouble(heap.group(1)) / (1 << 20);
    }

    /** Ends it and waits for that. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
