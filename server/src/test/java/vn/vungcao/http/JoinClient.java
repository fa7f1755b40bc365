package vn.vungcao.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;

/** A server that takes joins, with a clock that can be moved on, and somebody who joins tables. */
final class JoinClient implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef-editor";
    private static final String BOUNDARY = "----part-of-the-form";
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final MovableClock clock = new MovableClock();

    JoinClient(Atlas atlas) {
        this(atlas, settings -> settings);
    }

    /** @param told changes the settings */
    JoinClient(Atlas atlas, UnaryOperator<ServerSettings> told) {
        server = new HttpServer(
                        () -> Optional.of(atlas),
                        told.apply(new ServerSettings("127.0.0.1", 0, Optional.empty(), clock)),
                        ImportService.withoutStore(EditorKey.of(TOKEN)))
                .start();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-10-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        private synchronized void move(Duration by) {
            now = now.plus(by);
        }
    }

    void later(Duration by) {
        clock.move(by);
    }

    String url() {
        return server.url();
    }

    /** What came back. */
    record Got(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }

    private Got send(HttpRequest request) {
        try {
            return new Got(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Got get(String path) {
        String whole = path.startsWith("http") ? path : url() + path;
        return send(HttpRequest.newBuilder(URI.create(whole)).build());
    }

    /** Leaves the server without joins. */
    void deleteAll() {
        get("/api/joins?limit=100")
                .json()
                .get("joins")
                .forEach(join -> delete("/api/joins/" + join.get("id").asText()));
    }

    Got delete(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build());
    }

    Got delete(String path) {
        return delete(path, TOKEN);
    }

    /** @param fields {@code name=text} each */
    Got join(String file, byte[] content, String... fields) {
        return joinAs("Bearer " + TOKEN, file, content, fields);
    }

    /** Communes of 2020 by the code in the first column. */
    Got joinCommunes(String csv, String... more) {
        return join(
                "table.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                concat(List.of("collection-id=communes", "boundaries=2020", "right-dataset-key=0"), more));
    }

    private static String[] concat(List<String> fields, String... more) {
        String[] all = fields.toArray(new String[fields.size() + more.length]);
        System.arraycopy(more, 0, all, fields.size(), more.length);
        return all;
    }

    Got joinAs(String authorization, String file, byte[] content, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String field : fields) {
            int sign = field.indexOf('=');
            part(
                    body,
                    "name=\"" + field.substring(0, sign) + '"',
                    field.substring(sign + 1).getBytes(StandardCharsets.UTF_8));
        }
        if (!file.isEmpty()) {
            part(body, "name=\"right-dataset-file\"; filename=\"" + file + '"', content);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "/api/joins"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
