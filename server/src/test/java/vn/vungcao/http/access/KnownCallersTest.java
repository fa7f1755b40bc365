package vn.vungcao.http.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.vungcao.access.Caller;

final class KnownCallersTest {
    private final AtomicLong now = new AtomicLong();
    private final KnownCallers known = new KnownCallers(now::get);

    @Test
    void whoIsRevokedElsewhereIsKnownForTwoSecondsAtMost() {
        Caller caller = Caller.ofSettings();
        known.keep("a", caller);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_900));
        assertEquals(Optional.of(caller), known.find("a"));
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        assertEquals(Optional.empty(), known.find("a"));
    }

    @Test
    void toForgetIsForAll() {
        known.keep("a", Caller.ofSettings());
        known.forget();
        assertEquals(Optional.empty(), known.find("a"));
    }
}
