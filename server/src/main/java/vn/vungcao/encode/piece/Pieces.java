package vn.vungcao.encode.piece;

import java.util.function.IntFunction;
import vn.vungcao.cache.Allowance;
import vn.vungcao.cache.BoundedPlaces;
import vn.vungcao.cache.HeapShare;

/**
 * The pieces of a list, by their place in it. Each is made when it is first asked for and kept while all that are kept stay
 * within a number of bytes; beyond it, each is made anew. Safe for many threads.
 */
public final class Pieces {
    /** For the shapes of all layers and tolerances: an eighth of the heap holds those of a country. */
    public static final Allowance OF_SHAPES = Allowance.named("shapes", HeapShare.of(8, 24L << 20, Long.MAX_VALUE));

    private final BoundedPlaces<Piece> places;

    /** @param maker makes the bytes at a place, always the same */
    public Pieces(int size, IntFunction<byte[]> maker, Allowance allowance) {
        this.places = new BoundedPlaces<>(size, place -> new Piece(maker.apply(place)), Piece::weight, allowance);
    }

    public Piece get(int index) {
        return places.get(index);
    }

    /** How much memory those take that are kept at this moment, roughly. */
    public long weight() {
        return places.weight();
    }
}
