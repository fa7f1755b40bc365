package vn.vungcao.encode;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.locationtech.jts.geom.Geometry;

/**
 * Shapes as GeoJSON in longitude and latitude, so that an answer is put together from bytes that are there. Each is made when
 * it is first asked for and kept while all that are kept stay within a number of bytes; beyond it, each is made anew. Safe for
 * many threads.
 */
public final class EncodedShapes {
    /** Most bytes kept of a list of shapes. */
    public static final long CAPACITY = 48L << 20;

    private final List<Optional<Geometry>> shapes;
    private final long capacity;
    private final AtomicReferenceArray<byte[]> texts;
    private final AtomicLong kept = new AtomicLong();

    public EncodedShapes(List<Optional<Geometry>> shapes) {
        this(shapes, CAPACITY);
    }

    EncodedShapes(List<Optional<Geometry>> shapes, long capacity) {
        this.shapes = shapes;
        this.capacity = capacity;
        this.texts = new AtomicReferenceArray<>(shapes.size());
    }

    /** Writes a shape as the next value, {@code null} where there is none. */
    public void write(int index, JsonWriter json) {
        byte[] known = texts.get(index);
        json.fragment(known != null ? known : made(index));
    }

    private byte[] made(int index) {
        JsonWriter json = new JsonWriter();
        new GeoJsonWriter(json).geometry(shapes.get(index));
        byte[] text = json.toBytes();
        if (kept.addAndGet(text.length) > capacity || !texts.compareAndSet(index, null, text)) {
            kept.addAndGet(-text.length);
        }
        return text;
    }

    /** Bytes kept at this moment. */
    public long kept() {
        return kept.get();
    }
}
