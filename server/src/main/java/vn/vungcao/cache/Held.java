package vn.vungcao.cache;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is held in memory under a name, at this moment.
 *
 * @param name in snake case
 * @param bytes roughly
 * @param bound the most bytes that it ever holds
 * @param hits how often what was asked for was there since the process began, under this name; 0 where that is not counted
 * @param misses how often it was not
 */
public record Held(String name, long bytes, long bound, long entries, long hits, long misses) {
    private static final List<WeakReference<Holder>> HOLDERS = new ArrayList<>();

    /** Holds something, and tells how much. */
    public interface Holder {
        Held held();
    }

    /** From now on it is among {@link #all}, as long as somebody uses it. */
    public static void tell(Holder holder) {
        synchronized (HOLDERS) {
            HOLDERS.removeIf(known -> known.refersTo(null));
            HOLDERS.add(new WeakReference<>(holder));
        }
    }

    /** Of the whole process, by name; bytes, bounds and entries of one name are added up. */
    public static List<Held> all() {
        List<WeakReference<Holder>> holders;
        synchronized (HOLDERS) {
            holders = List.copyOf(HOLDERS);
        }
        Map<String, Held> sums = new TreeMap<>();
        for (WeakReference<Holder> reference : holders) {
            Holder holder = reference.get();
            if (holder != null) {
                Held held = holder.held();
                sums.merge(held.name(), held, Held::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private Held plus(Held other) {
        return new Held(
                name,
                bytes + other.bytes,
                bound + other.bound,
                entries + other.entries,
                Math.max(hits, other.hits),
                Math.max(misses, other.misses));
    }
}
