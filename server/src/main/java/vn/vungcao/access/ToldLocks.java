package vn.vungcao.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which locks the audit tells already that somebody tried while they held, so that it has one entry for each and not one for each
 * try. Kept in the memory of one node. Safe for several threads.
 */
final class ToldLocks {
    private static final int MOST = 10_000;

    private final Map<String, Instant> untilByKey = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Whether this is the first try while the lock of this name or address holds until then. */
    synchronized boolean isNews(String key, Instant until) {
        return !until.equals(untilByKey.put(key, until));
    }
}
