package vn.vungcao.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was typed, in the ways it can be read. {@code Xa Dung} is a name, but could also be the commune (xã) of Dung: both
 * are tried.
 */
final class SearchQuery {
    private static final String CODE = "\\d[\\d-]+";

    /** A name to look for and, when it was typed with one, the kind that the unit should have (folded). */
    record Reading(MarkedText text, Optional<String> kind) {}

    private final String typed;
    private final List<Reading> readings;

    SearchQuery(String query) {
        this.typed = query.strip();
        MarkedText text = MarkedText.of(query);
        Stream<Reading> asName = Stream.of(new Reading(text, Optional.empty()));
        Stream<Reading> afterKind = KindPrefix.find(text.folded())
                .map(prefix -> new Reading(text.from(prefix.length()), Optional.of(prefix.kind())))
                .stream();
        this.readings = text.folded().isEmpty()
                ? List.of()
                : Stream.concat(asName, afterKind).toList();
    }

    List<Reading> readings() {
        return readings;
    }

    /** Takes the beginning of a code of at least two digits, and a code that has lost its leading zero. */
    Optional<SearchRank> rankCode(String code) {
        if (!typed.matches(CODE)) {
            return Optional.empty();
        }
        if (code.equals(typed)) {
            return Optional.of(SearchRank.CODE);
        }
        return code.startsWith(typed) || code.equals("0" + typed)
                ? Optional.of(SearchRank.PART_OF_CODE)
                : Optional.empty();
    }
}
