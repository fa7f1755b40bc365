package vn.vungcao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From which addresses too many passwords were wrong. More are free than for a name, because an office has one address. Kept in
 * the memory of one node, of the addresses that failed last. Safe for several threads.
 */
final class AddressLocks {
    static final int FREE = 20;
    private static final int MOST = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int count, Instant last) {}

    AddressLocks(Clock clock) {
        this.clock = clock;
    }

    /** @return how long nobody may try from there */
    synchronized Optional<Duration> failed(String address) {
        if (isThisMachine(address)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        int before = Optional.ofNullable(addresses.get(address))
                .filter(known -> known.last().plus(FORGOTTEN_AFTER).isAfter(now))
                .map(Failures::count)
                .orElse(0);
        addresses.put(address, new Failures(before + 1, now));
        return LockOut.after(before + 1, FREE);
    }

    /** What stands before the server on its own machine brings the questions of everybody, who would all be locked out. */
    private static boolean isThisMachine(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.replaceAll("[\\[\\]]", "").equals("0:0:0:0:0:0:0:1");
    }

    synchronized Optional<Instant> lockedUntil(String address) {
        return Optional.ofNullable(addresses.get(address))
                .flatMap(known -> LockOut.after(known.count(), FREE).map(known.last()::plus));
    }
}
