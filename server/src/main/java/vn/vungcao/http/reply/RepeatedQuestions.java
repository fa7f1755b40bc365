package vn.vungcao.http.reply;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/**
 * Under which entity tag the answer to a question is kept, so that one that comes again letter by letter need not be read
 * again. It holds for one atlas and one day. Safe for many threads.
 */
final class RepeatedQuestions {
    private static final long CAPACITY = 4L << 20;

    /** Of the objects of Java around the letters, about. */
    private static final long OVERHEAD = 500;

    private final BoundedCache<Asked, Known> known =
            new BoundedCache<>("repeated_questions", CAPACITY, (asked, found) -> OVERHEAD + asked.length());

    /** @param day empty when the answer holds for ever */
    record Known(String route, EntityTag tag, WeakReference<Atlas> atlas, Optional<LocalDate> day) {
        boolean holds(Atlas now, LocalDate today) {
            return atlas.refersTo(now) && (day.isEmpty() || day.get().equals(today));
        }
    }

    void remember(Asked asked, Route route, Request request, EntityTag tag) {
        if (asked.isShort()) {
            Optional<LocalDate> day =
                    route.keeping() == Keeping.IMMUTABLE ? Optional.empty() : Optional.of(request.today());
            known.put(
                    asked,
                    new Known(
                            route.id(),
                            tag,
                            new WeakReference<>(request.published().orElse(null)),
                            day));
        }
    }

    /** @param now is asked only when the question was there before */
    Optional<Known> find(Asked asked, Supplier<Optional<Atlas>> now, LocalDate today) {
        return known.find(asked).filter(found -> found.holds(now.get().orElse(null), today));
    }
}
