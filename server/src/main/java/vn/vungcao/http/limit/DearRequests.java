package vn.vungcao.http.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Each client has a bucket of points, which fills at a steady pace; a dear request takes some out. Safe for many threads.
 */
public final class DearRequests {
    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS_PER_MINUTE = 60e9;

    private record Bucket(double points, long at) {}

    private final int burst;
    private final double perNano;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param nanos a clock that only goes on, as {@link System#nanoTime} */
    public DearRequests(int burst, int perMinute, LongSupplier nanos) {
        this.burst = burst;
        this.perNano = perMinute / NANOS_PER_MINUTE;
        this.nanos = nanos;
    }

    /** Takes the points out and gives zero, or leaves them in and tells how long to wait for them. */
    public synchronized Duration take(String client, int points) {
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(client, new Bucket(burst, now));
        double there = Math.min(burst, before.points() + (now - before.at()) * perNano);
        double lacking = Math.min(points, burst) - there;
        buckets.put(client, new Bucket(lacking > 0 ? there : there - Math.min(points, burst), now));
        return lacking > 0 ? Duration.ofNanos((long) Math.ceil(lacking / perNano)) : Duration.ZERO;
    }
}
