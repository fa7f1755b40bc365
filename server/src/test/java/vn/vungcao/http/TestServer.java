package vn.vungcao.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.page.Page;

/** A real server on a free port, and a client that talks to it. Its day is 1 October 2026. */
final class TestServer implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Supplier<Optional<Atlas>> atlas) {
        this(atlas, settings -> settings);
    }

    /** @param told changes the settings */
    TestServer(Supplier<Optional<Atlas>> atlas, UnaryOperator<ServerSettings> told) {
        Clock clock = Clock.fixed(Instant.parse("2026-10-01T00:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        server = new HttpServer(
                        atlas,
                        told.apply(new ServerSettings("127.0.0.1", 0, Optional.empty(), clock)),
                        Page.ofClassPath("/page-sample"))
                .start();
    }

    static TestServer withFixture() {
        Atlas atlas = FixtureAtlas.build();
        return new TestServer(() -> Optional.of(atlas));
    }

    String url() {
        return server.url();
    }

    HttpServer server() {
        return server;
    }

    /** What came back. */
    record Got(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        String text() {
            return new String(plain(), StandardCharsets.UTF_8);
        }

        byte[] plain() {
            if (!header("Content-Encoding").equals(Optional.of("gzip"))) {
                return response.body();
            }
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return gzip.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode json() {
            try {
                return JSON.readTree(plain());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }

    Got get(String path, String... headers) {
        return send("GET", path, headers);
    }

    Got send(String method, String path, String... headers) {
        String url = path.startsWith("http") ? path : url() + path;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Got(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
