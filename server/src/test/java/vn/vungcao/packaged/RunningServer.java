package vn.vungcao.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server on a free port, until closed. */
final class RunningServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    private RunningServer(Process process, Path output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /** Starts `serve` with these further arguments and waits until it says where it listens and answers that it is ready. */
    static RunningServer start(Path folder, String... place) throws IOException, InterruptedException {
        String[] arguments = new String[place.length + 3];
        System.arraycopy(new String[] {"serve", "--port", "0"}, 0, arguments, 0, 3);
        System.arraycopy(place, 0, arguments, 3, place.length);
        Path output = Files.createTempFile(folder, "serve", ".txt");
        Process process = RunnableJar.start(output, arguments);
        try {
            RunningServer server = new RunningServer(process, output, awaitAddress(process, output));
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static URI awaitAddress(Process process, Path output) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher found = ADDRESS.matcher(RunnableJar.read(output));
            if (found.find()) {
                return URI.create(found.group());
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the server named no address: " + RunnableJar.read(output));
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (get("/health/ready").statusCode() == 200) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the server did not become ready: " + RunnableJar.read(output));
    }

    URI address() {
        return address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What it has written until now, its log with it. */
    String said() throws IOException {
        return RunnableJar.read(output);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        return client.send(request.uri(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks the process to end, as a service manager does (SIGTERM); true when it did within the given time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        process.destroy();
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
