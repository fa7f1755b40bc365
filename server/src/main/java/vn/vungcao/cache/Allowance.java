package vn.vungcao.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Bytes of memory that many lists share, see {@link BoundedPlaces}. Safe for many threads. */
public final class Allowance implements Held.Holder {
    /** By name, for the whole process: what was counted stays when one goes and another comes in its place. */
    private static final Map<String, LongAdder> MISSES = new ConcurrentHashMap<>();

    private final String name;
    private final long bound;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();
    private final LongAdder misses;

    private Allowance(String name, long bound) {
        this.name = name;
        this.bound = bound;
        this.misses = MISSES.computeIfAbsent(name, counted -> new LongAdder());
    }

    /** One that is told among {@link Held#all}. */
    public static Allowance named(String name, long bound) {
        Allowance allowance = new Allowance(name, bound);
        Held.tell(allowance);
        return allowance;
    }

    /** A part of what another cache accounts for. */
    public static Allowance within(long bound) {
        return new Allowance("part", bound);
    }

    /** @return whether there was room; else nothing was taken */
    boolean take(long bytes) {
        misses.increment();
        if (taken.addAndGet(bytes) > bound) {
            taken.addAndGet(-bytes);
            return false;
        }
        entries.incrementAndGet();
        return true;
    }

    void giveBack(long bytes, long count) {
        taken.addAndGet(-bytes);
        entries.addAndGet(-count);
    }

    @Override
    public Held held() {
        // one that is just refused counts for an instant
        return new Held(name, Math.min(bound, taken.get()), bound, entries.get(), 0, misses.sum());
    }
}
