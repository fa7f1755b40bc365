package vn.vungcao.http.ogc.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps what was used last, up to a weight. Two who ask for the same at once may both work it out. Safe for many threads.
 *
 * @param <K> determines the value for ever
 */
final class WeighedCache<K, V> {
    private final long capacity;
    private final ToLongFunction<V> weigher;
    private final Map<K, V> values = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    WeighedCache(long capacity, ToLongFunction<V> weigher) {
        this.capacity = capacity;
        this.weigher = weigher;
    }

    V get(K key, Supplier<V> making) {
        synchronized (this) {
            if (values.containsKey(key)) {
                return values.get(key);
            }
        }
        V made = making.get();
        keep(key, made);
        return made;
    }

    private synchronized void keep(K key, V made) {
        if (values.containsKey(key) || weigher.applyAsLong(made) > capacity) {
            return;
        }
        values.put(key, made);
        weight += weigher.applyAsLong(made);
        Iterator<V> eldest = values.values().iterator();
        while (weight > capacity) {
            weight -= weigher.applyAsLong(eldest.next());
            eldest.remove();
        }
    }

    synchronized long weight() {
        return weight;
    }
}
