package vn.vungcao.http.limit;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off who drips: a connection that was waited for from one look to the next, for a head, a body or the taking of an
 * answer, and moved less than the least. Who is silent altogether is cut off by Jetty; a server that works itself, or that has
 * nothing to tell, waits for nobody.
 */
public final class SlowClients extends AbstractLifeCycle implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);

    /** How a connection stood at a look. */
    private record Look(long in, long out, long requests, boolean reading, boolean writing) {
        static final Look NONE = new Look(0, 0, 0, false, false);

        static Look at(Connection connection) {
            boolean inside = connection.getEndPoint() instanceof AbstractEndPoint;
            AbstractEndPoint end = inside ? (AbstractEndPoint) connection.getEndPoint() : null;
            return new Look(
                    connection.getBytesIn(),
                    connection.getBytesOut(),
                    connection.getMessagesIn(),
                    inside && end.isFillInterested(),
                    inside && end.getWriteFlusher().isPending());
        }
    }

    private final Scheduler scheduler;
    private final long windowMillis;
    private final long least;
    private final Map<Connection, Look> looks = new ConcurrentHashMap<>();
    private volatile Scheduler.Task next;

    public SlowClients(Scheduler scheduler, Limits limits) {
        this.scheduler = scheduler;
        this.windowMillis = limits.window().toMillis();
        this.least = limits.slowestBytesPerSecond() * windowMillis / 1000;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        next = scheduler.schedule(this::look, windowMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        looks.put(connection, Look.NONE);
    }

    @Override
    public void onClosed(Connection connection) {
        looks.remove(connection);
    }

    private void look() {
        for (Iterator<Connection> all = looks.keySet().iterator(); all.hasNext(); ) {
            Connection connection = all.next();
            Look now = Look.at(connection);
            Look before = looks.replace(connection, now);
            if (before != null && drips(connection, before, now)) {
                LOG.info("cut off a connection that moved less than {} bytes in {} ms", least, windowMillis);
                connection.getEndPoint().close(new SlowClientException());
            }
        }
        if (isRunning()) {
            schedule();
        }
    }

    private boolean drips(Connection connection, Look before, Look now) {
        boolean slowlyTaken = before.writing() && now.writing() && now.out() - before.out() < least;
        // between requests a connection is read from too, and may be silent: only a request that was begun is waited
        // for
        boolean begun = now.in() > before.in() || now.requests() > connection.getMessagesOut();
        boolean slowlySent = before.reading()
                && now.reading()
                && begun
                && now.requests() == before.requests()
                && now.in() - before.in() < least;
        return slowlyTaken || slowlySent;
    }
}
