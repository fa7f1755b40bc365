package vn.vungcao.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import vn.vungcao.deadline.Deadline;
import vn.vungcao.http.limit.Budget;
import vn.vungcao.http.limit.DearRequests;
import vn.vungcao.http.limit.Limits;
import vn.vungcao.http.limit.Price;
import vn.vungcao.http.limit.SlowClients;
import vn.vungcao.http.problem.Failure;

/** Holds each client to the {@link Limits}. */
final class Guard {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Limits limits;
    private final DearRequests dear;

    Guard(Limits limits) {
        this.limits = limits;
        this.dear = new DearRequests(limits.dearBurst(), limits.dearPerMinute(), System::nanoTime);
    }

    /** Connectors come when the server starts. */
    void watch(Server server) {
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (Connector connector : server.getConnectors()) {
                    watch((AbstractConnector) connector);
                }
            }
        });
    }

    private void watch(AbstractConnector connector) {
        connector.setIdleTimeout(limits.idle().toMillis());
        if (limits.slowestBytesPerSecond() > 0) {
            connector.addBean(new SlowClients(connector.getScheduler(), limits));
        }
    }

    /** @throws Failure.TooMany when the client has to wait */
    void admit(Context ctx, String route, boolean changes) {
        int price = Price.of(route, changes);
        if (price == 0) {
            return;
        }
        List<String> forwarded = Collections.list(ctx.req().getHeaders(FORWARDED_FOR));
        Optional<String> client = limits.proxies().client(ctx.req().getRemoteAddr(), forwarded);
        Duration wait = client.map(name -> dear.take(name, price)).orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new Failure.TooMany(wait.toSeconds() + 1);
        }
    }

    /** @throws vn.vungcao.deadline.OutOfTimeException when its time is over before there is an answer */
    <T> T timed(Context ctx, Supplier<T> work) {
        long begun = ServletContextRequest.getServletContextRequest(ctx.req()).getBeginNanoTime();
        return Deadline.until(begun + limits.answerTime().toNanos(), work);
    }

    Budget budget(Context ctx) {
        return new Budget(
                limits,
                ServletContextRequest.getServletContextRequest(ctx.req()).getBeginNanoTime());
    }
}
