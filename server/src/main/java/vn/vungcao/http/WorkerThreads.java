package vn.vungcao.http;

import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.http.trace.RequestTrace;

/**
 * Hands what may take a while to the server's threads. What stands before it never waits, and so runs on the thread that reads
 * from the sockets: what is known already is sent without waking another.
 */
final class WorkerThreads extends Handler.Wrapper {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerThreads.class);

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            request.getComponents().getExecutor().execute(() -> work(request, response, callback));
        } catch (RejectedExecutionException e) {
            LOG.warn(
                    "no thread for {}: the server stops, or all of its threads are at work",
                    request.getHttpURI().getPath());
            Response.writeError(request, response, callback, 503);
        }
        return true;
    }

    private void work(Request request, Response response, Callback callback) {
        try (var logged = RequestTrace.logged(request)) {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable e) { // as the server itself does: whoever asked gets an answer whatever fails
            Response.writeError(request, response, callback, e);
        }
    }
}
