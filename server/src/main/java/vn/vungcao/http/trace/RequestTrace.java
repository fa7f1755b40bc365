package vn.vungcao.http.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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
                .orElseGet(RequestTrace::made);
        request.setAttribute(ID, id);
        response.getHeaders().put(HEADER, id);
        return super.handle(request, response, callback);
    }

    /** An id need not be hard to guess, and a source of secrets is one for all threads. */
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Until it is closed, what this thread logs has the request's id. */
    public static MDC.MDCCloseable logged(Request request) {
        return MDC.putCloseable(LOGGED_AS, String.valueOf(request.getAttribute(ID)));
    }
}
