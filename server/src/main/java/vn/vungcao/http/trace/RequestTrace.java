package vn.vungcao.http.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Gives each request an id: the one that it brings when that is plain, else a new one. The answer and the log have it. */
public final class RequestTrace extends Handler.Wrapper {
    static final String HEADER = "X-Request-Id";
    /** The attribute of the request that has it. */
    public static final String ID = "vungcao.request-id";

    static final String LOGGED_AS = "request_id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(given -> PLAIN.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(ID, id);
        response.getHeaders().put(HEADER, id);
        try (MDC.MDCCloseable during = MDC.putCloseable(LOGGED_AS, id)) {
            return super.handle(request, response, callback);
        }
    }
}
