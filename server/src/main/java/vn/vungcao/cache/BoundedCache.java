package vn.vungcao.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/**
 * Keeps what was used often and lately, up to a number of bytes: what is asked for once does not drive out what is asked for
 * again and again. Safe for many threads.
 *
 * @param <K> determines the value as long as it is kept
 */
public final class BoundedCache<K, V> implements Held.Holder {
    /** By name, for the whole process: what was counted stays when a cache goes and another comes in its place. */
    private static final Map<String, StatsCounter> COUNTERS = new ConcurrentHashMap<>();

    private final String name;
    private final long bound;
    private final Cache<K, V> kept;

    /**
     * @param name under which it tells what it holds
     * @param bound in bytes; what weighs more is not kept
     * @param weigher bytes of an entry, about
     */
    public BoundedCache(String name, long bound, ToLongBiFunction<? super K, ? super V> weigher) {
        this(name, bound, weigher, Caffeine.newBuilder());
    }

    private BoundedCache(
            String name,
            long bound,
            ToLongBiFunction<? super K, ? super V> weigher,
            Caffeine<Object, Object> caffeine) {
        this.name = name;
        this.bound = bound;
        this.kept = caffeine.maximumWeight(bound)
                .<K, V>weigher((key, value) -> (int) Math.min(Integer.MAX_VALUE, weigher.applyAsLong(key, value)))
                // what must go, goes before the next is kept, not when another thread comes to it
                .executor(Runnable::run)
                .recordStats(() -> COUNTERS.computeIfAbsent(name, counted -> new ConcurrentStatsCounter()))
                .build();
        Held.tell(this);
    }

    /** Keys are told apart by identity, and are let go of, with their values, when nobody else has them. */
    public static <K, V> BoundedCache<K, V> ofIdentities(
            String name, long bound, ToLongBiFunction<? super K, ? super V> weigher) {
        return new BoundedCache<>(name, bound, weigher, Caffeine.newBuilder().weakKeys());
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    /**
     * What is there already stays.
     *
     * @return whether nothing was there
     */
    public boolean put(K key, V value) {
        return kept.asMap().putIfAbsent(key, value) == null;
    }

    /**
     * Made by the first that asks, while others that ask for the same wait.
     *
     * @param maker must not ask this cache
     */
    public V get(K key, Function<? super K, ? extends V> maker) {
        return kept.get(key, maker);
    }

    /** How much memory is taken at this moment, roughly. */
    public long weight() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    @Override
    public Held held() {
        CacheStats stats = kept.stats();
        return new Held(name, weight(), bound, kept.estimatedSize(), stats.hitCount(), stats.missCount());
    }
}
