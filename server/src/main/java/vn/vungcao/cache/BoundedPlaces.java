package vn.vungcao.cache;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * The members of a list by their place, each made when it is first asked for and kept while there is an allowance; beyond it,
 * each is made anew. To find one that is kept costs no more than a look into an array. What a list took is given back when
 * nobody uses the list any more. Safe for many threads.
 */
public final class BoundedPlaces<V> {
    private static final Cleaner CLEANER = Cleaner.create();

    private final IntFunction<V> maker;
    private final ToLongFunction<V> weigher;
    private final AtomicReferenceArray<V> kept;
    private final Taken taken;

    /** What this list took; knows nothing of the list, so that the list can go. */
    private record Taken(Allowance allowance, AtomicLong bytes, AtomicLong count) implements Runnable {
        boolean take(long weight) {
            if (!allowance.take(weight)) {
                return false;
            }
            bytes.addAndGet(weight);
            count.incrementAndGet();
            return true;
        }

        void giveBack(long weight) {
            bytes.addAndGet(-weight);
            count.decrementAndGet();
            allowance.giveBack(weight, 1);
        }

        @Override
        public void run() {
            allowance.giveBack(bytes.get(), count.get());
        }
    }

    /**
     * @param maker makes the member at a place, always the same
     * @param weigher bytes of a member, about
     */
    public BoundedPlaces(int size, IntFunction<V> maker, ToLongFunction<V> weigher, Allowance allowance) {
        this.maker = maker;
        this.weigher = weigher;
        this.kept = new AtomicReferenceArray<>(size);
        this.taken = new Taken(allowance, new AtomicLong(), new AtomicLong());
        CLEANER.register(this, taken);
    }

    public V get(int place) {
        V known = kept.get(place);
        return known != null ? known : made(place);
    }

    private V made(int place) {
        V member = maker.apply(place);
        long weight = weigher.applyAsLong(member);
        if (taken.take(weight) && !kept.compareAndSet(place, null, member)) {
            taken.giveBack(weight);
        }
        return member;
    }

    /** How much memory those take that are kept at this moment, roughly. */
    public long weight() {
        return taken.bytes().get();
    }
}
