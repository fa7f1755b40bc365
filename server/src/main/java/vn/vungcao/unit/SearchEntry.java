package vn.vungcao.unit;

import java.util.List;
import java.util.Optional;

/** What a search looks at in one unit: its name without the kind, its other names, its code. */
final class SearchEntry {
    private final AdminUnit unit;
    private final BoundaryVintage vintage;
    private final String kind;
    private final MarkedText name;
    private final List<MarkedText> otherNames;

    SearchEntry(AdminUnit unit, BoundaryVintage vintage) {
        this.unit = unit;
        this.vintage = vintage;
        this.kind = TextFolding.fold(unit.kind());
        this.name = MarkedText.of(unit.bareName());
        this.otherNames = unit.otherNames().stream().map(this::withoutKind).toList();
    }

    private MarkedText withoutKind(String otherName) {
        MarkedText text = MarkedText.of(otherName);
        return KindPrefix.find(text.folded())
                .filter(prefix -> prefix.kind().equals(kind))
                .map(prefix -> text.from(prefix.length()))
                .orElse(text);
    }

    AdminUnit unit() {
        return unit;
    }

    BoundaryVintage vintage() {
        return vintage;
    }

    /** The best way in which this unit answers the query. */
    Optional<SearchRank> rank(SearchQuery query) {
        Optional<SearchRank> best = query.rankCode(unit.code().value());
        for (SearchQuery.Reading reading : query.readings()) {
            boolean otherKind = reading.kind().filter(k -> !k.equals(kind)).isPresent();
            best = better(best, SearchRank.of(reading.text(), name, otherKind, false));
            for (MarkedText otherName : otherNames) {
                best = better(best, SearchRank.of(reading.text(), otherName, otherKind, true));
            }
        }
        return best;
    }

    private static Optional<SearchRank> better(Optional<SearchRank> a, Optional<SearchRank> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return a.get().compareTo(b.get()) <= 0 ? a : b;
    }
}
