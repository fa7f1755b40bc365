package vn.vungcao.http;

import java.nio.ByteBuffer;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;

/**
 * Bodies that are sent again and again, outside the heap: Java copies a body from the heap once for each piece that the socket
 * takes of it. A copy lives no longer than the body it is of. Safe for many threads.
 */
final class SocketBytes {
    /** Below it a copy costs less than looking for one. */
    private static final int LEAST = 16 << 10;

    private final BoundedCache<byte[], ByteBuffer> outside = BoundedCache.ofIdentities(
            "bodies_outside_heap", HeapShare.of(16, 8L << 20, 32L << 20), (body, copy) -> copy.capacity());

    /** @param body is not changed any more */
    ByteBuffer of(byte[] body) {
        return body.length < LEAST
                ? ByteBuffer.wrap(body)
                : outside.get(body, SocketBytes::copy).duplicate();
    }

    private static ByteBuffer copy(byte[] body) {
        return ByteBuffer.allocateDirect(body.length).put(body).flip().asReadOnlyBuffer();
    }
}
