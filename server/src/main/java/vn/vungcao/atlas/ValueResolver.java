package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.LinkTable;
import vn.vungcao.change.Rebasing;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.RollUp;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/**
 * Finds the values of a slice. A count of legal statuses is read from the designations. Else a unit's own observation comes first. Where a source says nothing of a unit, its value is
 * rolled up from the next finer level of the same vintage that has any; where that is not to be had either, it is re-based from
 * another vintage, the nearest in time first: over whole links at this level, else by finer units that go over whole and add
 * up, else apportioned. Small figures of villages are kept back, see {@link SmallCells}. Answers are kept, for they never change.
 */
final class ValueResolver {
    /** What is added up is added up whole: only a village's own figures are ever kept back. */
    private static final BiFunction<Slice, Resolved, Resolved> WHOLE = (slice, found) -> found;

    private record Linked(String from, String to, AdminLevel level) {}

    private final Map<String, UnitTree> trees;
    private final Map<String, Indicator> indicators;
    private final ObservedValues observed;
    private final Crosswalk crosswalk;
    private final AreaSource areas;
    private final DerivedCounts derived;
    /** As many as there are pairs of vintages and levels: all columns go over by the same links. */
    private final Map<Linked, LinkTable> links;

    private final BoundedCache<Slice, Optional<Resolved>> within;
    private final BoundedCache<Slice, Resolved> resolved;
    private final Optional<ValueResolver> published;

    private final SmallCells.Figures figures = new SmallCells.Figures() {
        @Override
        public ValueColumn of(Slice slice) {
            return indicators.containsKey(slice.indicator())
                    ? resolve(slice).column()
                    : ValueColumn.empty(trees.get(slice.vintage()).count(slice.level()));
        }

        @Override
        public BitSet told(Slice slice) {
            return observed.find(slice).map(ObservedValues.Observed::present).orElseGet(BitSet::new);
        }
    };

    /** Areas of units, asked only when neither households nor population can apportion. */
    interface AreaSource {
        double squareKilometres(String vintage, AdminLevel level, int unit);
    }

    ValueResolver(
            Map<String, UnitTree> trees,
            Map<String, Indicator> indicators,
            ObservedValues observed,
            Crosswalk crosswalk,
            AreaSource areas,
            DerivedCounts derived) {
        this.trees = trees;
        this.indicators = indicators;
        this.observed = observed;
        this.crosswalk = crosswalk;
        this.areas = areas;
        this.derived = derived;
        this.links = new ConcurrentHashMap<>();
        this.within = new BoundedCache<>(
                "columns_within",
                HeapShare.of(16, 16L << 20, Long.MAX_VALUE),
                (slice, column) -> column.map(Resolved::weight).orElse(Resolved.OVERHEAD));
        this.resolved = columns("columns", 12);
        this.published = Optional.empty();
    }

    private ValueResolver(ValueResolver published) {
        this.trees = published.trees;
        this.indicators = published.indicators;
        this.observed = published.observed;
        this.crosswalk = published.crosswalk;
        this.areas = published.areas;
        this.derived = published.derived;
        this.links = published.links;
        this.within = published.within;
        this.resolved = columns("columns_unsuppressed", 48);
        this.published = Optional.of(published);
    }

    private static BoundedCache<Slice, Resolved> columns(String name, int partOfHeap) {
        return new BoundedCache<>(
                name, HeapShare.of(partOfHeap, 16L << 20, Long.MAX_VALUE), (slice, column) -> column.weight());
    }

    /** Finds the same values and keeps no small figure back. It has columns of its own only where some may be. */
    ValueResolver unsuppressed() {
        return new ValueResolver(this);
    }

    /** The column, and where most of it comes from. Where nothing is known every cell is missing. */
    Resolved resolve(Slice slice) {
        if (published.isPresent() && !SmallCells.concern(slice, indicator(slice))) {
            return published.get().resolve(slice);
        }
        return resolved.find(slice).orElseGet(() -> {
            Resolved made = derived.column(slice).orElseGet(() -> compute(slice));
            resolved.put(slice, made);
            return made;
        });
    }

    private Resolved compute(Slice slice) {
        int units = trees.get(slice.vintage()).count(slice.level());
        Optional<Resolved> own = within(slice).map(found -> publicly(slice, found));
        if (own.isPresent() && own.get().told().cardinality() == units) {
            return own.get();
        }
        Optional<Resolved> other = rebased(slice).map(found -> publicly(slice, found));
        return own.map(o -> other.map(o::filledFrom).orElse(o))
                .or(() -> other)
                .orElseGet(() -> Resolved.nothing(slice, units));
    }

    private Resolved publicly(Slice slice, Resolved found) {
        if (published.isPresent()) {
            return found;
        }
        return SmallCells.publicly(slice, found, indicator(slice), trees.get(slice.vintage()), figures);
    }

    /** Own observations, filled up with roll-ups, all within the slice's vintage. */
    private Optional<Resolved> within(Slice slice) {
        return within.find(slice).orElseGet(() -> {
            Optional<Resolved> made = computeWithin(slice);
            within.put(slice, made);
            return made;
        });
    }

    private Optional<Resolved> computeWithin(Slice slice) {
        Optional<Resolved> own = observed.find(slice).map(o -> new Resolved(o.column(), o.present(), slice));
        int units = trees.get(slice.vintage()).count(slice.level());
        if (own.isPresent() && own.get().told().cardinality() == units) {
            return own;
        }
        Optional<Resolved> rolled = finer(slice).flatMap(this::within).map(parts -> rollUp(parts, slice));
        return own.map(o -> rolled.map(o::filledFrom).orElse(o)).or(() -> rolled);
    }

    /** The slice at the next finer level that the vintage has. */
    private Optional<Slice> finer(Slice slice) {
        List<AdminLevel> levels = trees.get(slice.vintage()).levels();
        return levels.stream()
                .filter(level -> level.compareTo(slice.level()) > 0)
                .findFirst()
                .map(slice::at);
    }

    private Resolved rollUp(Resolved parts, Slice to) {
        UnitTree tree = trees.get(to.vintage());
        AdminLevel from = partsLevel(tree, to.level());
        int[] wholeOf = tree.ancestorOrdinals(from, to.level());
        ValueColumn column =
                new RollUp(indicator(to)).of(parts.column(), wholeOf, tree.count(to.level()), weights(to.at(from)));
        BitSet told = new BitSet();
        parts.told().stream().filter(part -> wholeOf[part] >= 0).forEach(part -> told.set(wholeOf[part]));
        return new Resolved(column, told, parts.source());
    }

    private static AdminLevel partsLevel(UnitTree tree, AdminLevel whole) {
        return tree.levels().stream()
                .filter(level -> level.compareTo(whole) > 0)
                .findFirst()
                .orElseThrow();
    }

    private Optional<ValueColumn> weights(Slice slice) {
        return indicator(slice).weight().map(weight -> resolve(slice.of(weight)).column());
    }

    private Indicator indicator(Slice slice) {
        return indicators.get(slice.indicator());
    }

    private Optional<Resolved> rebased(Slice slice) {
        for (String other : othersByDistance(slice.vintage())) {
            Optional<Resolved> found = rebased(slice, other, this::publicly);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<String> othersByDistance(String vintage) {
        List<String> ids = new ArrayList<>(trees.keySet());
        int here = ids.indexOf(vintage);
        return ids.stream()
                .filter(id -> !id.equals(vintage))
                .sorted(Comparator.comparingInt(id -> Math.abs(ids.indexOf(id) - here)))
                .toList();
    }

    /** Whole links carry exactly; else finer units do, where they add up; else the units are divided by weight. */
    private Optional<Resolved> rebased(Slice slice, String other, BiFunction<Slice, Resolved, Resolved> shown) {
        Optional<LinkTable> whole = links(slice, other, true);
        Optional<Resolved> exact = whole.flatMap(links -> carried(slice, other, links, shown));
        if (exact.isPresent()) {
            return exact;
        }
        Optional<Resolved> parts =
                finer(slice).flatMap(fine -> rebased(fine, other, WHOLE)).map(carried -> rollUp(carried, slice));
        Optional<LinkTable> divided = links(slice, other, false);
        Optional<Resolved> shares = divided.flatMap(links -> carried(slice, other, links, shown));
        if (parts.isEmpty() || shares.isEmpty()) {
            return parts.or(() -> shares);
        }
        ValueColumn source = within(slice.on(other)).orElseThrow().column();
        return Optional.of(
                new PartsOrShares(indicator(slice), divided.orElseThrow(), source).of(parts.get(), shares.get()));
    }

    private Resolved rolledTo(Resolved carried, Slice slice, AdminLevel level) {
        Resolved at = carried;
        AdminLevel from = level;
        while (from != slice.level()) {
            AdminLevel to = coarser(slice.vintage(), from);
            at = rollUp(at, slice.at(to));
            from = to;
        }
        return at;
    }

    private AdminLevel coarser(String vintage, AdminLevel level) {
        return trees.get(vintage).levels().stream()
                .filter(l -> l.compareTo(level) < 0)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Optional<Resolved> carried(
            Slice to, String other, LinkTable links, BiFunction<Slice, Resolved, Resolved> shown) {
        Slice from = to.on(other);
        Optional<Resolved> source = within(from).map(found -> shown.apply(from, found));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        ValueColumn column = new Rebasing(indicator(to), links).of(source.get().column(), weights(to.on(other)));
        BitSet told = new BitSet();
        for (int i = 0; i < links.size(); i++) {
            if (source.get().told().get(links.from(i))) {
                told.set(links.to(i));
            }
        }
        return Optional.of(new Resolved(column, told, source.get().source()));
    }

    /** The links as given, or those of the other direction turned round; only such that all go over whole, or only others. */
    private Optional<LinkTable> links(Slice to, String other, boolean whole) {
        UnitTree from = trees.get(other);
        UnitTree target = trees.get(to.vintage());
        LinkTable given = given(from, target, to.level());
        if (!given.isEmpty()) {
            return given.allWhole() == whole ? Optional.of(given) : Optional.empty();
        }
        LinkTable back = given(target, from, to.level());
        if (back.isEmpty() || back.oneToOne() != whole) {
            return Optional.empty();
        }
        return Optional.of(
                whole
                        ? back.reversed(unit -> 1, WeightBasis.WHOLE, target.count(to.level()))
                        : reversedBySize(back, to));
    }

    private LinkTable given(UnitTree from, UnitTree to, AdminLevel level) {
        return links.computeIfAbsent(
                new Linked(from.vintage().id(), to.vintage().id(), level),
                linked -> LinkTable.given(crosswalk, from, to, level));
    }

    private LinkTable reversedBySize(LinkTable back, Slice to) {
        int units = trees.get(to.vintage()).count(to.level());
        for (WeightBasis basis : List.of(WeightBasis.HOUSEHOLDS, WeightBasis.POPULATION)) {
            Optional<ValueColumn> sizes = sizes(to.of(basis.id()));
            if (sizes.isPresent()) {
                return back.reversed(unit -> sizes.get().value(unit), basis, units);
            }
        }
        return back.reversed(unit -> areas.squareKilometres(to.vintage(), to.level(), unit), WeightBasis.AREA, units);
    }

    /**
     * Households or population of the units to divide among: in the year itself, carried over by whole finer units if need be,
     * else in the nearest year that has them
     * of all.
     */
    private Optional<ValueColumn> sizes(Slice to) {
        if (!indicators.containsKey(to.indicator())) {
            return Optional.empty();
        }
        return nearestFirst(to).filter(ValueResolver::complete).findFirst().or(() -> nearestFirst(to)
                .findFirst());
    }

    private Stream<ValueColumn> nearestFirst(Slice sizes) {
        return observed.years(sizes.indicator()).stream()
                .sorted(Comparator.comparingInt(y -> Math.abs(y - sizes.year())))
                .map(sizes::in)
                .map(slice -> within(slice).or(() -> wholeOnly(slice)))
                .flatMap(Optional::stream)
                .map(Resolved::column);
    }

    /** A size that is not known, or known of some of its parts only, would take the share of the others away. */
    private static boolean complete(ValueColumn column) {
        return IntStream.range(0, column.size()).allMatch(i -> column.status(i) == ObservationStatus.MEASURED);
    }

    private Optional<Resolved> wholeOnly(Slice slice) {
        for (String other : othersByDistance(slice.vintage())) {
            for (AdminLevel level : trees.get(slice.vintage()).levels()) {
                if (level.compareTo(slice.level()) > 0) {
                    Optional<Resolved> found = links(slice.at(level), other, true)
                            .flatMap(links -> carried(slice.at(level), other, links, WHOLE))
                            .map(r -> rolledTo(r, slice, level));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
