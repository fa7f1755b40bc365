package vn.vungcao.unit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds units of all vintages by name or code, as people type them: with or without marks, with the kind before the name or
 * without, old spellings too.
 *
 * <p>Order: a query with marks prefers names whose marks agree, and names whose marks contradict it come last; then the kind
 * that was typed; then the whole name before its beginning, the beginning of a word and the middle of one; then names
 * before other names, higher levels before lower ones, the order of the Vietnamese alphabet, the newest vintage, the code.
 * The same query always gives the same list. Immutable and thread safe.
 */
public final class UnitSearch {
    private record Found(SearchEntry entry, SearchRank rank) {}

    private record Placed(SearchEntry entry, VietnameseOrder.Key name) {
        static final Comparator<Placed> ORDER = Comparator.comparing(
                        (Placed p) -> p.entry.unit().level())
                .thenComparing(Placed::name)
                .thenComparing(p -> p.entry.vintage().validFrom(), Comparator.reverseOrder())
                .thenComparing(p -> p.entry.unit().code());
    }

    /** In the order in which units of the same rank are listed. */
    private final List<SearchEntry> entries;

    public UnitSearch(Collection<UnitTree> vintages) {
        VietnameseOrder alphabet = new VietnameseOrder();
        this.entries = vintages.stream()
                .flatMap(UnitSearch::entriesOf)
                .map(entry -> new Placed(entry, alphabet.key(entry.unit().bareName())))
                .sorted(Placed.ORDER)
                .map(Placed::entry)
                .toList();
    }

    private static Stream<SearchEntry> entriesOf(UnitTree tree) {
        return tree.levels().stream()
                .flatMap(level -> tree.at(level).stream())
                .map(unit -> new SearchEntry(unit, tree.vintage()));
    }

    /**
     * The best hits, best first; empty when nothing was typed or found.
     *
     * @param limit how many at most, at least 1
     */
    public List<UnitHit> find(String query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search for " + limit + " units finds nothing; ask for at least 1");
        }
        SearchQuery typed = new SearchQuery(query);
        return entries.stream()
                .flatMap(entry -> entry.rank(typed).map(rank -> new Found(entry, rank)).stream())
                .sorted(Comparator.comparing(Found::rank))
                .limit(limit)
                .map(found -> new UnitHit(
                        found.entry().unit(),
                        found.entry().vintage(),
                        found.rank().match()))
                .toList();
    }
}
