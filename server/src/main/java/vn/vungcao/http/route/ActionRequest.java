package vn.vungcao.http.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import vn.vungcao.http.parameter.Question;

/**
 * What an {@link Action} is asked.
 *
 * @param http the request as it came, for its body
 * @param streaming opens the answer when it is streamed
 */
public record ActionRequest(Question question, HttpServletRequest http, Streaming streaming) {
    /** Opens the body of an answer of status 200. */
    @FunctionalInterface
    public interface Streaming {
        OutputStream open(String contentType) throws IOException;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(http.getHeader(name));
    }

    /** Whether only the headers are asked for. */
    public boolean isHead() {
        return http.getMethod().equals("HEAD");
    }
}
