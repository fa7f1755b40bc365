package vn.vungcao.atlas;

import java.util.BitSet;
import vn.vungcao.change.LinkTable;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ValueColumn;

/**
 * Chooses between two ways to divide the values of units: what finer units carry over exactly, and shares by weight. The finer
 * units are better where they add up to the value of the unit that is divided; where they do not, because some of them are
 * suppressed or missing, the shares keep the total.
 */
final class PartsOrShares {
    private static final double TOLERANCE = 1e-9;

    private final Indicator indicator;
    private final LinkTable links;
    private final ValueColumn source;

    /**
     * @param links from the units that are divided to their parts
     * @param source the values of the units that are divided
     */
    PartsOrShares(Indicator indicator, LinkTable links, ValueColumn source) {
        this.indicator = indicator;
        this.links = links;
        this.source = source;
    }

    Resolved of(Resolved parts, Resolved shares) {
        BitSet inexact = inexact(parts);
        int units = links.targets();
        ValueColumn.Builder column = new ValueColumn.Builder(units);
        BitSet told = new BitSet();
        for (int unit = 0; unit < units; unit++) {
            Resolved chosen = inexact.get(unit) && shares.told().get(unit) ? shares : parts;
            column.copy(unit, chosen.column(), unit);
            told.set(unit, chosen.told().get(unit));
        }
        return new Resolved(column.build(), told, inexact.isEmpty() ? parts.source() : shares.source());
    }

    /** The parts of units whose finer units do not add up. */
    private BitSet inexact(Resolved parts) {
        double[] first = new double[source.size()];
        double[] second = new double[source.size()];
        BitSet untold = new BitSet();
        for (int link = 0; link < links.size(); link++) {
            int to = links.to(link);
            first[links.from(link)] += known(first(parts.column(), to));
            second[links.from(link)] += known(second(parts.column(), to));
            if (!parts.told().get(to)) {
                untold.set(links.from(link));
            }
        }
        BitSet inexact = new BitSet();
        for (int link = 0; link < links.size(); link++) {
            int from = links.from(link);
            boolean exact = !untold.get(from)
                    && equal(first[from], first(source, from))
                    && equal(second[from], second(source, from));
            if (source.hasValue(from) && !exact) {
                inexact.set(links.to(link));
            }
        }
        return inexact;
    }

    private double first(ValueColumn column, int unit) {
        return switch (indicator.measureType()) {
            case COUNT -> column.value(unit);
            case RATIO -> column.numerator(unit);
            case MEAN, CATEGORY, NOT_AGGREGABLE -> 0;
        };
    }

    private double second(ValueColumn column, int unit) {
        return indicator.measureType() == MeasureType.RATIO ? column.denominator(unit) : 0;
    }

    private static double known(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }

    /** What the unit itself does not say cannot be contradicted. */
    private static boolean equal(double sum, double whole) {
        return Double.isNaN(whole) || Math.abs(sum - whole) <= TOLERANCE * Math.max(1, Math.abs(whole));
    }
}
