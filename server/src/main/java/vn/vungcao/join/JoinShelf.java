package vn.vungcao.join;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.cache.Held;

/** Keeps joins in memory, within bounds and until they expire. Safe for many threads. */
public final class JoinShelf implements Held.Holder {
    private final Bounds bounds;
    private final Clock clock;
    private final Map<String, Join> joins = new LinkedHashMap<>();

    /**
     * What is kept at most.
     *
     * @param count joins
     * @param bytes of all joins together, about
     * @param life of a join
     */
    public record Bounds(int count, long bytes, Duration life) {}

    public JoinShelf(Bounds bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
        Held.tell(this);
    }

    public Bounds bounds() {
        return bounds;
    }

    /** To the second. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @return whether there was room for it */
    public synchronized boolean put(Join join) {
        expire();
        long held = joins.values().stream().mapToLong(Join::bytes).sum();
        if (joins.size() >= bounds.count() || held + join.bytes() > bounds.bytes()) {
            return false;
        }
        joins.put(join.id(), join);
        return true;
    }

    /** When the next place becomes free by itself; empty when there is none taken. */
    public synchronized Optional<Instant> nextExpiry() {
        expire();
        return joins.values().stream().map(Join::expires).min(Instant::compareTo);
    }

    public synchronized Optional<Join> find(String id) {
        expire();
        return Optional.ofNullable(joins.get(id));
    }

    /** The oldest first. */
    public synchronized List<Join> all() {
        expire();
        return List.copyOf(joins.values());
    }

    /** @return whether there was one */
    public synchronized boolean remove(String id) {
        expire();
        return joins.remove(id) != null;
    }

    @Override
    public synchronized Held held() {
        expire();
        long bytes = joins.values().stream().mapToLong(Join::bytes).sum();
        return new Held("joins", bytes, bounds.bytes(), joins.size(), 0, 0);
    }

    private void expire() {
        Instant now = clock.instant();
        joins.values().removeIf(join -> !now.isBefore(join.expires()));
    }
}
