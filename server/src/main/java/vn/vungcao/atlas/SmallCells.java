package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/**
 * Keeps back what would tell of single households. A village's figure about households is suppressed when it is of fewer than
 * {@value #FEWEST} households. Where the commune's figure is known too, so many of the next smallest villages of the commune go
 * with it that subtraction gives none away: at least two villages, and {@value #FEWEST} households together where that is
 * known. Which those are depends on the sizes only, so it is the same for every figure of one denominator.
 */
final class SmallCells {
    static final int FEWEST = 5;

    private static final int FEWEST_VILLAGES = 2;

    private final ValueColumn column;
    private final ValueColumn households;
    private final boolean ofParts;

    private SmallCells(Indicator indicator, ValueColumn column, ValueColumn households) {
        this.column = column;
        this.households = households;
        this.ofParts = indicator.measureType() == MeasureType.RATIO;
    }

    /** What is known of other slices. */
    interface Figures {
        /** Whole, as far as they are to be had. */
        ValueColumn of(Slice slice);

        /** The units of which a source says something itself. */
        BitSet told(Slice slice);
    }

    /** Whether a cell of the slice may be kept back. */
    static boolean concern(Slice slice, Indicator indicator) {
        return slice.level() == AdminLevel.VILLAGE && indicator.countsHouseholds();
    }

    /**
     * The column as everybody may see it.
     *
     * @param slice anything; only villages have something to keep back
     */
    static Resolved publicly(Slice slice, Resolved resolved, Indicator indicator, UnitTree tree, Figures figures) {
        if (!concern(slice, indicator)) {
            return resolved;
        }
        ValueColumn households = figures.of(slice.of(CoverageOfData.HOUSEHOLDS));
        BitSet withheld = new SmallCells(indicator, resolved.column(), households).withheld(slice, tree, figures);
        return withheld.isEmpty() ? resolved : resolved.without(withheld);
    }

    private BitSet withheld(Slice slice, UnitTree tree, Figures figures) {
        BitSet small = new BitSet();
        BitSet hidden = new BitSet();
        for (int unit = 0; unit < column.size(); unit++) {
            if (column.status(unit) == ObservationStatus.SUPPRESSED) {
                hidden.set(unit);
            } else if (column.hasValue(unit) && size(unit) > 0 && size(unit) < FEWEST) {
                small.set(unit);
            }
        }
        if (!(small.isEmpty() && hidden.isEmpty()) && tree.count(AdminLevel.COMMUNE) > 0) {
            Slice ofCommunes = slice.at(AdminLevel.COMMUNE);
            ValueColumn communes = figures.of(ofCommunes);
            BitSet told = figures.told(ofCommunes);
            List<List<Integer>> members = members(tree);
            for (int commune = 0; commune < communes.size(); commune++) {
                List<Integer> villages = members.get(commune);
                // a sum of what may be seen gives nothing away
                if (communes.hasValue(commune)
                        && (told.get(commune) || villages.stream().anyMatch(small::get))) {
                    cover(villages, small, hidden);
                }
            }
        }
        return small;
    }

    private static List<List<Integer>> members(UnitTree tree) {
        List<List<Integer>> members = Stream.<List<Integer>>generate(ArrayList::new)
                .limit(tree.count(AdminLevel.COMMUNE))
                .toList();
        int[] communeOf = tree.ancestorOrdinals(AdminLevel.VILLAGE, AdminLevel.COMMUNE);
        for (int unit = 0; unit < communeOf.length; unit++) {
            if (communeOf[unit] >= 0) {
                members.get(communeOf[unit]).add(unit);
            }
        }
        return members;
    }

    /** Adds to the small villages of a commune whom they need beside them. */
    private void cover(List<Integer> villages, BitSet small, BitSet hidden) {
        int count = 0;
        double sum = 0;
        boolean known = true;
        List<Integer> others = new ArrayList<>();
        for (int unit : villages) {
            if (small.get(unit)) {
                count++;
                sum += size(unit);
            } else if (hidden.get(unit)) {
                count++;
                known = false;
            } else if (column.hasValue(unit) && size(unit) != 0) {
                others.add(unit);
            }
        }
        if (count == 0) {
            return;
        }
        others.sort(Comparator.comparingDouble(this::size).thenComparing(unit -> unit));
        for (int next : others) {
            if (count >= FEWEST_VILLAGES && (!known || sum >= FEWEST)) {
                return;
            }
            small.set(next);
            count++;
            sum += size(next);
        }
    }

    /** Of how many households a figure is; {@code NaN} when that is not known. */
    private double size(int unit) {
        double own = ofParts ? column.denominator(unit) : Double.NaN;
        return Double.isNaN(own) ? households.value(unit) : own;
    }
}
