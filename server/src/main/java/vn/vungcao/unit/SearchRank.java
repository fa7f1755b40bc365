package vn.vungcao.unit;

import java.util.Comparator;
import java.util.Optional;

/**
 * How well a unit answers a query. Best first: the marks that were typed go with those of the name; the kind that was typed
 * is the unit's; the place in the name; the name itself before another one.
 */
record SearchRank(MarkAgreement marks, boolean otherKind, Place place, boolean otherName, boolean code)
        implements Comparable<SearchRank> {

    /** Where in the name the query stands, best first. */
    enum Place {
        WHOLE,
        START,
        START_OF_WORD,
        INSIDE
    }

    static final SearchRank CODE = new SearchRank(MarkAgreement.SAME, false, Place.WHOLE, false, true);
    static final SearchRank PART_OF_CODE = new SearchRank(MarkAgreement.SAME, false, Place.START, false, true);

    /**
     * A query without marks says nothing about them: it ranks with those whose marks agree, except that among whole names
     * the one that is written just so comes first.
     */
    private static final Comparator<SearchRank> BEST_FIRST = Comparator.comparing(
                    (SearchRank rank) -> rank.marks == MarkAgreement.UNMARKED ? MarkAgreement.SAME : rank.marks)
            .thenComparing(SearchRank::otherKind)
            .thenComparing(SearchRank::place)
            .thenComparing(rank -> rank.place == Place.WHOLE ? rank.marks : MarkAgreement.SAME)
            .thenComparing(SearchRank::otherName)
            .thenComparing(rank -> !rank.code);

    /** The best place at which a name holds the query; empty when it does not. */
    static Optional<SearchRank> of(MarkedText query, MarkedText name, boolean otherKind, boolean otherName) {
        Optional<SearchRank> best = Optional.empty();
        String letters = name.folded();
        int at = letters.indexOf(query.folded());
        while (at >= 0) {
            SearchRank rank = new SearchRank(
                    query.agreement(name, at),
                    otherKind,
                    place(letters, at, query.folded().length()),
                    otherName,
                    false);
            if (best.isEmpty() || rank.compareTo(best.get()) < 0) {
                best = Optional.of(rank);
            }
            at = letters.indexOf(query.folded(), at + 1);
        }
        return best;
    }

    private static Place place(String letters, int at, int length) {
        if (at == 0) {
            return length == letters.length() ? Place.WHOLE : Place.START;
        }
        return letters.charAt(at - 1) == ' ' ? Place.START_OF_WORD : Place.INSIDE;
    }

    Match match() {
        if (code) {
            return Match.CODE;
        }
        if (otherName) {
            return Match.OLD_NAME;
        }
        if (marks != MarkAgreement.SAME) {
            return Match.FOLDED;
        }
        return place == Place.WHOLE ? Match.EXACT : Match.MARKS;
    }

    @Override
    public int compareTo(SearchRank other) {
        return BEST_FIRST.compare(this, other);
    }
}
