package vn.vungcao.publish;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.vungcao.access.Deed;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.AtlasVersion;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.WriteBarrier;

/**
 * Builds the atlas from the store, off to the side, and publishes it by one swap of a reference. Readers keep the atlas they
 * took for as long as they need it.
 */
public final class AtlasPublisher implements Supplier<Optional<Atlas>> {
    private final Store store;
    private final Consumer<Atlas> preparation;
    private final AtomicReference<Atlas> published = new AtomicReference<>();
    private volatile boolean storeAway;
    private volatile Optional<WriteBarrier> writeBarrier = Optional.empty();

    public AtlasPublisher(Store store) {
        this(store, atlas -> {});
    }

    /** @param preparation what is worked out of an atlas before it takes the place of another; it delays that */
    public AtlasPublisher(Store store, Consumer<Atlas> preparation) {
        this.store = store;
        this.preparation = preparation;
    }

    /** Reads the store and publishes what it holds. When it throws, the atlas published before stays. */
    public synchronized Atlas publish() {
        AtlasBuilder builder = new AtlasBuilder(get());
        StoreVersion version = store.read(new AtlasFeed(builder));
        Atlas atlas = builder.build(new AtlasVersion(version.id()));
        if (published.get() != null) {
            preparation.accept(atlas);
        }
        published.set(atlas);
        return atlas;
    }

    /**
     * Undoes an import, unless the atlas cannot be built without it, and publishes what is left.
     *
     * @throws vn.vungcao.store.UndoException when it cannot be undone; nothing is changed then
     */
    public ImportRecord undo(long importId, String who) {
        ImportRecord record = undo(store, importId, who);
        publish();
        return record;
    }

    /** The same without publishing: for a process that serves no atlas. */
    public static ImportRecord undo(Store store, long importId, String who) {
        return store.undo(importId, who, new AtlasWithout(importId));
    }

    /**
     * Approves a draft, unless the atlas cannot be built with it, and publishes what counts then.
     *
     * @throws vn.vungcao.store.ReviewException when it cannot be approved; nothing is changed then
     */
    public ImportRecord approve(long importId, String who, Deed deed) {
        ImportRecord record = approve(store, importId, who, deed);
        publish();
        return record;
    }

    /** The same without publishing: for a process that serves no atlas. */
    public static ImportRecord approve(Store store, long importId, String who, Deed deed) {
        return store.approve(importId, who, deed, new AtlasWith(importId));
    }

    /** Publishes again when the store has moved on, and sees whether it can be written to. */
    public Atlas refresh() {
        Atlas atlas = published.get();
        try {
            writeBarrier = store.writeBarrier();
            Atlas fresh =
                    atlas != null && atlas.version().id().equals(store.version().id()) ? atlas : publish();
            storeAway = false;
            return fresh;
        } catch (StoreException e) {
            storeAway = true;
            throw e;
        }
    }

    /** Whether the store could not be read when it was last looked at: what is published stays, nothing can be written. */
    public boolean isStoreAway() {
        return storeAway;
    }

    /** Why nothing could be written when the store was last looked at by {@link #refresh}; empty when something could. */
    public Optional<WriteBarrier> writeBarrier() {
        return writeBarrier;
    }

    /** Empty until the first publication. */
    @Override
    public Optional<Atlas> get() {
        return Optional.ofNullable(published.get());
    }
}
