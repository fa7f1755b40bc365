package vn.vungcao.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import vn.vungcao.http.metric.Metrics;

/** Counts each request when its answer was sent. */
record MeasuredRequests(Metrics metrics) implements RequestLog {
    /** Attribute of a request: the id of the route that answers it. */
    static final String ROUTE = "vungcao.route";

    /** What no route answers: a path that is not there, a head that cannot be read. */
    private static final String NONE = "none";

    @Override
    public void log(Request request, Response response) {
        Object route = request.getAttribute(ROUTE);
        metrics.answered(
                route == null ? NONE : route.toString(),
                response.getStatus(),
                System.nanoTime() - request.getBeginNanoTime());
    }
}
