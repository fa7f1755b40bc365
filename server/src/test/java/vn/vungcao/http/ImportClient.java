package vn.vungcao.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who imports over HTTP. */
public final class ImportClient {
    public static final String TOKEN = "0123456789abcdef-editor";
    private static final String BOUNDARY = "----part-of-the-form";

    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();
    private String reader = "Bearer " + TOKEN;

    public ImportClient(String url) {
        this.url = url;
    }

    /** What came back. */
    public record Got(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }
    }

    private Got send(HttpRequest request) {
        try {
            return new Got(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    public Got get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The answer line by line, while it is still being written. */
    public BufferedReader follow(String path, String... headers) throws IOException, InterruptedException {
        InputStream body = client.send(request(path).headers(headers).build(), BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** With the token and no body. */
    public Got send(String method, String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** @param fields {@code name=text} each */
    public Got post(String fileName, String content, String... fields) {
        return postAs("Bearer " + TOKEN, fileName, content, fields);
    }

    public Got postAs(String authorization, String fileName, String content, String... fields) {
        StringBuilder body = new StringBuilder();
        for (String field : fields) {
            int sign = field.indexOf('=');
            part(body, "name=\"" + field.substring(0, sign) + '"', field.substring(sign + 1));
        }
        if (!fileName.isEmpty()) {
            part(body, "name=\"file\"; filename=\"" + fileName + '"', content);
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        HttpRequest.Builder request = request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    public static void part(StringBuilder body, String disposition, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition);
        body.append("\r\n\r\n").append(content).append("\r\n");
    }

    /** The id of the job that was taken. */
    public String start(String fileName, String content, String... fields) {
        Got got = post(fileName, content, fields);
        assertEquals(202, got.status(), got.text());
        assertEquals("/api/imports/" + got.json().get("id").asText(), got.header("Location"));
        return got.json().get("id").asText();
    }

    /** Who asks for jobs from now on: what is in a job's file is told to those who may read what is not published. */
    public ImportClient readingAs(String authorization) {
        reader = authorization;
        return this;
    }

    public JsonNode job(String id) {
        return get("/api/imports/" + id, "Authorization", reader).json();
    }

    /** Waits until a job is in one of these states. */
    public JsonNode await(String id, String... states) throws InterruptedException {
        for (int i = 0; i < 6_000; i++) {
            JsonNode job = job(id);
            if (List.of(states).contains(job.get("state").asText())) {
                return job;
            }
            Thread.sleep(10);
        }
        return fail("the job stays " + job(id));
    }

    public JsonNode awaitEnd(String id) throws InterruptedException {
        return await(id, "done", "failed", "cancelled");
    }
}
