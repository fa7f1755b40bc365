package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Optional;

/**
 * One page of the items that a question asks for.
 *
 * @param rows of the collection's table, in order
 * @param matched how many items there are on all pages
 * @param offset how many stand on the pages before
 * @param limit how many a page holds at most
 */
record ItemPage(Collection collection, List<Integer> rows, int matched, int offset, int limit) {

    static ItemPage of(Collection collection, List<Integer> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        int to = (int) Math.min(all.size(), (long) from + limit);
        return new ItemPage(collection, all.subList(from, to), all.size(), offset, limit);
    }

    /** Where the next page begins. */
    Optional<Integer> next() {
        return (long) offset + limit < matched ? Optional.of(offset + limit) : Optional.empty();
    }

    /** Where the page before begins. */
    Optional<Integer> previous() {
        return offset > 0 ? Optional.of(Math.max(0, offset - limit)) : Optional.empty();
    }
}
