package vn.vungcao.http.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vungcao.access.Caller;

/** Who was looked up a moment ago, so that reads do not ask the database each time. Safe for several threads. */
final class KnownCallers {
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST = 1_000;

    private final Map<String, Kept> byDigest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(Caller caller, long at) {}

    synchronized Optional<Caller> find(String digest) {
        return Optional.ofNullable(byDigest.get(digest))
                .filter(kept -> System.nanoTime() - kept.at() < MOMENT)
                .map(Kept::caller);
    }

    synchronized void keep(String digest, Caller caller) {
        byDigest.remove(digest);
        byDigest.put(digest, new Kept(caller, System.nanoTime()));
    }

    synchronized void forget() {
        byDigest.clear();
    }
}
