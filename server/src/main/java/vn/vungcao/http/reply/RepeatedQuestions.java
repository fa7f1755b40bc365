package vn.vungcao.http.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/**
 * Under which entity tag the answer to a question is kept, so that one that comes again letter by letter need not be read
 * again. It holds for one atlas and one day. Safe for many threads.
 */
final class RepeatedQuestions {
    /** A few kilobytes each at most. */
    private static final int MOST = 4_096;

    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param day empty when the answer holds for ever */
    private record Known(EntityTag tag, WeakReference<Atlas> atlas, Optional<LocalDate> day) {
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
                    new Known(tag, new WeakReference<>(request.published().orElse(null)), day));
        }
    }

    /** @param now is asked only when the question was there before */
    Optional<EntityTag> find(Asked asked, Supplier<Optional<Atlas>> now, LocalDate today) {
        return Optional.ofNullable(known.getIfPresent(asked))
                .filter(found -> found.holds(now.get().orElse(null), today))
                .map(Known::tag);
    }
}
