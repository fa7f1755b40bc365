package vn.vungcao.http.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.vungcao.access.Caller;

/**
 * Who was looked up a moment ago, so that reads do not ask the database each time. What is revoked on one node ends on the others
 * within that moment. Safe for several threads.
 */
final class KnownCallers {
    /** As long as a publish takes at most until all nodes see it. */
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(2);

    private static final int MOST = 1_000;

    private final Map<String, Kept> byDigest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    private final LongSupplier nanos;

    KnownCallers() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that never goes back */
    KnownCallers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Kept(Caller caller, long at) {}

    synchronized Optional<Caller> find(String digest) {
        return Optional.ofNullable(byDigest.get(digest))
                .filter(kept -> nanos.getAsLong() - kept.at() < MOMENT)
                .map(Kept::caller);
    }

    synchronized void keep(String digest, Caller caller) {
        byDigest.remove(digest);
        byDigest.put(digest, new Kept(caller, nanos.getAsLong()));
    }

    synchronized void forget() {
        byDigest.clear();
    }
}
