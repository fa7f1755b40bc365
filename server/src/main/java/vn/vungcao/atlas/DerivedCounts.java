package vn.vungcao.atlas;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.vungcao.cache.BoundedCache;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * The values of indicators that count legal statuses, read from the dated designations. They are counted anew on each
 * vintage, not re-based: a merged commune on the list is one commune on the list. In a year of which no list is known there
 * is no derived column, and what was observed holds.
 */
final class DerivedCounts {
    private final Map<String, UnitTree> trees;
    private final Map<String, Indicator> indicators;
    private final List<Designation> designations;
    private final CarriedUnits carrier;
    private final int lastYear;
    private final Map<String, DesignatedUnits> listed = new HashMap<>();
    private final BoundedCache<List<Object>, ExitCount> exits = new BoundedCache<>(
            "exits",
            HeapShare.of(128, 2L << 20, Long.MAX_VALUE),
            (key, count) -> weight(count.left().size() + count.still().size()));
    private final BoundedCache<List<Object>, Optional<StatusList>> lists = new BoundedCache<>(
            "status_lists",
            HeapShare.of(128, 2L << 20, Long.MAX_VALUE),
            (key, list) -> weight(
                    list.map(l -> l.left().size() + l.still().size() + l.added().size())
                            .orElse(0)));
    private final Map<String, Set<Integer>> years = new ConcurrentHashMap<>();

    private static long weight(int units) {
        return 500 + 150L * units;
    }

    /** @param lastObserved the last year of any observation; counts reach to it at least */
    DerivedCounts(
            Map<String, UnitTree> trees,
            Map<String, Indicator> indicators,
            List<Designation> designations,
            Crosswalk crosswalk,
            OptionalInt lastObserved) {
        this.trees = trees;
        this.indicators = indicators;
        this.designations = designations;
        this.carrier = new CarriedUnits(trees::get, crosswalk);
        indicators.forEach((code, indicator) -> indicator
                .derivedFrom()
                .ifPresent(d -> listed.put(code, new DesignatedUnits(d.designations(), designations))));
        this.lastYear = Math.max(
                lastObserved.orElse(Integer.MIN_VALUE),
                listed.values().stream()
                        .mapToInt(DesignatedUnits::lastYear)
                        .max()
                        .orElse(Integer.MIN_VALUE));
    }

    /** Whether the indicator is derived and any designation it counts is in the atlas. */
    boolean knows(String indicator) {
        return listed.containsKey(indicator) && !listed.get(indicator).isEmpty();
    }

    /** The years of which a list is known; of exits also the year before the first list, when none had left. */
    Set<Integer> years(String indicator) {
        return knows(indicator) ? years.computeIfAbsent(indicator, code -> knownYears(indicators.get(code))) : Set.of();
    }

    private Set<Integer> knownYears(Indicator indicator) {
        Set<Integer> known = new TreeSet<>();
        for (Integer year : candidates(indicator)) {
            if (known(indicator, year)) {
                known.add(year);
            }
        }
        return known;
    }

    private Collection<Integer> candidates(Indicator indicator) {
        Set<Integer> years = new TreeSet<>();
        int first = designations.stream()
                .filter(listed.get(indicator.code())::counts)
                .mapToInt(d -> d.validFrom().getYear())
                .min()
                .orElseThrow();
        for (int year = first - 1; year <= lastYear; year++) {
            years.add(year);
        }
        return years;
    }

    private boolean known(Indicator indicator, int year) {
        Optional<Designation> first = listed.get(indicator.code()).first(StandardPeriod.of(indicator, year));
        return first.filter(d -> d.validFrom().getYear() <= year || isYearBefore(indicator, d, year))
                .isPresent();
    }

    private static boolean isYearBefore(Indicator indicator, Designation first, int year) {
        return left(indicator) && first.validFrom().getYear() == year + 1;
    }

    private static boolean left(Indicator indicator) {
        return indicator.derivedFrom().orElseThrow().count() == Derivation.Count.LEFT;
    }

    /** Empty when the indicator is not derived or no list is known of the year. */
    Optional<Resolved> column(Slice slice) {
        if (!knows(slice.indicator()) || !known(indicators.get(slice.indicator()), slice.year())) {
            return Optional.empty();
        }
        Indicator indicator = indicators.get(slice.indicator());
        StatusHistory history = history(indicator, slice.year());
        Designation first = listed.get(indicator.code())
                .first(StandardPeriod.of(indicator, slice.year()))
                .orElseThrow();
        UnitTree tree = trees.get(slice.vintage());
        AdminLevel own = listed.get(indicator.code()).level();
        boolean gone = tree.vintage()
                .validTo()
                .filter(to -> !to.isAfter(first.validFrom()))
                .isPresent();
        if (gone || slice.level().compareTo(own) > 0) {
            return Optional.of(notApplicable(slice, tree.count(slice.level())));
        }
        StatusColumn column = new StatusColumn(tree, slice.level());
        if (left(indicator)) {
            exits(indicator, slice.year())
                    .left()
                    .forEach(u -> column.count(carried(first, u.unit().code(), tree)));
            if (!exits(indicator, slice.year()).complete()) {
                column.uncertain();
            }
        } else {
            history.holders(slice.vintage()).forEach(unit -> column.count(Set.of(unit)));
            history.unknown(slice.vintage()).forEach(column::unknown);
        }
        Quality quality =
                history.telling(slice.vintage()).filter(slice.vintage()::equals).isPresent() ? Quality.A : Quality.B;
        Slice source = tree.count(own) > 0 ? slice.at(own) : slice;
        return Optional.of(new Resolved(column.build(quality), column.all(), source));
    }

    private static Resolved notApplicable(Slice slice, int units) {
        ValueColumn.Builder column = new ValueColumn.Builder(units);
        BitSet all = new BitSet();
        for (int unit = 0; unit < units; unit++) {
            column.absent(unit, ObservationStatus.NOT_APPLICABLE);
            all.set(unit);
        }
        return new Resolved(column.build(), all, slice);
    }

    private Set<UnitCode> carried(Designation first, UnitCode unit, UnitTree to) {
        return first.vintage().equals(to.vintage().id())
                ? Set.of(unit)
                : new HashSet<>(carrier.carried(first.vintage(), List.of(unit), to));
    }

    private StatusHistory history(Indicator indicator, int year) {
        return new StatusHistory(
                trees, carrier, designations, listed.get(indicator.code()), StandardPeriod.of(indicator, year), year);
    }

    private ExitCount exits(Indicator indicator, int year) {
        return exits.get(
                List.of(indicator.code(), year), key -> ExitCount.of(history(indicator, year), trees, carrier, year));
    }

    /** The units behind the count; empty when no list of the year is known. */
    Optional<StatusList> list(String code, int year, String vintage) {
        return knows(code)
                ? lists.get(List.of(code, year, vintage), key -> list(indicators.get(code), year, vintage))
                : Optional.empty();
    }

    private Optional<StatusList> list(Indicator indicator, int year, String vintage) {
        StatusHistory history = history(indicator, year);
        return history.first().map(first -> {
            ExitCount count = exits(indicator, year);
            List<UnitCode> baseline = history.baseline(first);
            return new StatusList(
                    first.validFrom(),
                    first.vintage(),
                    baseline.size(),
                    count.left(),
                    left(indicator) ? count.still() : holders(history, vintage),
                    history.added(first, baseline),
                    count.complete(),
                    new StatusNote(history, first, count, trees).text());
        });
    }

    private static List<ListedUnit> holders(StatusHistory history, String vintage) {
        return history.holders(vintage).stream()
                .sorted()
                .map(unit -> history.since(vintage, unit))
                .toList();
    }
}
