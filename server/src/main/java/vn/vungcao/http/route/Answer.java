package vn.vungcao.http.route;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.encode.Markup;

/**
 * The answer to a question, before it is negotiated and compressed.
 *
 * @param headers headers beside those that every answer has
 */
public record Answer(int status, Body body, Map<String, String> headers) {
    /** @param body not changed after it was handed over */
    public static Answer of(byte[] body) {
        return of(Body.of(body));
    }

    public static Answer of(Body body) {
        return new Answer(200, body, Map.of());
    }

    public static Answer of(JsonWriter json) {
        return of(json.toBytes());
    }

    /** A page for people. It may load the server's own style sheet and pictures, and nothing else. */
    public static Answer of(Markup page) {
        return of(page.toString().getBytes(StandardCharsets.UTF_8))
                .withHeaders(Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'"));
    }

    public Answer withStatus(int newStatus) {
        return new Answer(newStatus, body, headers);
    }

    public Answer withHeaders(Map<String, String> more) {
        return new Answer(status, body, more);
    }
}
