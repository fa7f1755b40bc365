package vn.vungcao.http.reply;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the replies used last, up to a number of bytes, by their entity tag. A tag determines its reply, so that nothing
 * here grows old: what belongs to an earlier atlas is no longer asked for and falls out. Safe for many threads.
 */
final class ReplyCache {
    private final long capacity;
    private final Map<EntityTag, Reply> replies = new LinkedHashMap<>(256, 0.75f, true);
    private long weight;

    /** @param capacity in bytes */
    ReplyCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<Reply> find(EntityTag tag) {
        return Optional.ofNullable(replies.get(tag));
    }

    /** A reply of more than a quarter of the capacity is not kept: it would drive out all others. */
    synchronized void put(EntityTag tag, Reply reply) {
        if (reply.weight() > capacity / 4 || replies.containsKey(tag)) {
            return;
        }
        replies.put(tag, reply);
        weight += reply.weight();
        Iterator<Reply> eldest = replies.values().iterator();
        while (weight > capacity) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    synchronized long weight() {
        return weight;
    }
}
