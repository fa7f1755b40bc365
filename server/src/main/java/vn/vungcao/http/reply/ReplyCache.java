package vn.vungcao.http.reply;

import java.util.Optional;
import vn.vungcao.cache.BoundedCache;

/**
 * Keeps the replies that are asked for, up to a number of bytes, by their entity tag. A tag determines its reply, so that
 * nothing here grows old: what belongs to an earlier atlas is no longer asked for and falls out. Safe for many threads.
 */
final class ReplyCache {
    private final long capacity;
    private final BoundedCache<EntityTag, Reply> replies;

    /** @param capacity in bytes */
    ReplyCache(long capacity) {
        this.capacity = capacity;
        this.replies = new BoundedCache<>("replies", capacity, (tag, reply) -> reply.weight());
    }

    Optional<Reply> find(EntityTag tag) {
        return replies.find(tag);
    }

    /** A reply of more than a quarter of the capacity is not kept: it would drive out all others. */
    void put(EntityTag tag, Reply reply) {
        if (reply.weight() <= capacity / 4) {
            replies.put(tag, reply);
        }
    }

    long weight() {
        return replies.weight();
    }
}
