package vn.vungcao.http.ogc.tiles;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Request;

/**
 * The contents asked for last, so that a map of many tiles asks the atlas once. Of one atlas, as the public and as analysts see it: those of the one before are let
 * go at the next question, or before when memory is short. Safe for many threads.
 */
final class TileContents {
    private static final long CAPACITY = HeapShare.of(32, 4L << 20, 16L << 20);

    /** @param parameters of the question, but for what does not change the content */
    private record Key(Collection collection, Map<String, String> parameters, String day) {}

    private record Known(Atlas atlas, BoundedCache<Key, Optional<TileContent>> contents) {
        static Known of(Atlas atlas) {
            return new Known(
                    atlas,
                    new BoundedCache<>(
                            "tile_contents",
                            CAPACITY,
                            (key, content) ->
                                    1000 + content.map(TileContent::weight).orElse(0L)));
        }
    }

    private SoftReference<Known> ofPublished = new SoftReference<>(null);
    private SoftReference<Known> ofUnsuppressed = new SoftReference<>(null);

    /** Empty when the collection has no items at the time asked about. */
    Optional<TileContent> of(Request request) {
        Question question = request.question();
        Map<String, String> parameters = new TreeMap<>(question.texts());
        parameters.remove(TileParameters.VERSION.name());
        parameters.remove("f");
        Collection collection = question.get(JoinedItems.COLLECTION);
        return known(request.atlas())
                .get(new Key(collection, parameters, request.today().toString()), key -> JoinedItems.of(request)
                        .map(items -> new TileContent(collection, items)));
    }

    private synchronized BoundedCache<Key, Optional<TileContent>> known(Atlas atlas) {
        Known known = (atlas.isUnsuppressed() ? ofUnsuppressed : ofPublished).get();
        if (known == null || known.atlas() != atlas) {
            known = Known.of(atlas);
            if (atlas.isUnsuppressed()) {
                ofUnsuppressed = new SoftReference<>(known);
            } else {
                ofPublished = new SoftReference<>(known);
            }
        }
        return known.contents();
    }
}
