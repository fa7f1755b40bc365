package vn.vungcao.change;

import java.util.Optional;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.Tally;
import vn.vungcao.indicator.ValueColumn;

/**
 * Carries the values of one vintage over to another. Units that go over whole add up exactly (quality B). A divided unit is
 * apportioned by the weights of its links (quality C or D), with bounds from the two extreme allocations: nothing of it, or
 * all of it that fits, lies in the part. Totals are kept: exactly for whole links, else within rounding.
 */
public final class Rebasing {
    private final Indicator indicator;
    private final LinkTable links;

    public Rebasing(Indicator indicator, LinkTable links) {
        this.indicator = indicator;
        this.links = links;
    }

    /**
     * @param source values on the vintage that the links come from
     * @param weights for a mean: the values of its weight indicator on that vintage
     */
    public ValueColumn of(ValueColumn source, Optional<ValueColumn> weights) {
        Tally[] tallies = new Tally[links.targets()];
        for (int i = 0; i < links.size(); i++) {
            Tally tally = tallies[links.to(i)];
            if (tally == null) {
                tally = tallies[links.to(i)] = new Tally(indicator);
            }
            if (links.basis(i) == WeightBasis.WHOLE) {
                tally.add(source, links.from(i), weights);
            } else {
                addPart(tally, source, i, weights);
            }
        }
        ValueColumn.Builder column = new ValueColumn.Builder(links.targets());
        for (int unit = 0; unit < tallies.length; unit++) {
            if (tallies[unit] != null) {
                tallies[unit].into(column, unit);
            }
        }
        return column.build();
    }

    private void addPart(Tally tally, ValueColumn source, int link, Optional<ValueColumn> weights) {
        int unit = links.from(link);
        ObservationStatus status = source.status(unit);
        if (!status.hasValue()) {
            tally.addShare(0, 0, 0, 0, status, Quality.B);
            return;
        }
        tally.note(source.approval(unit).orElseThrow());
        double w = links.weight(link);
        Quality quality =
                source.quality(unit).orElseThrow().worse(links.basis(link).quality());
        switch (indicator.measureType()) {
            case COUNT -> tally.addShare(source.value(unit) * w, 0, source.high(unit), w, estimated(), quality);
            case RATIO -> addRatioPart(tally, source, unit, w, quality);
            case MEAN -> addMeanPart(tally, source, unit, w, weights, quality);
            case CATEGORY -> tally.addShared(source.value(unit), estimated(), quality);
            case NOT_AGGREGABLE -> tally.addUndivided(status);
        }
    }

    private static ObservationStatus estimated() {
        return ObservationStatus.ESTIMATED;
    }

    private void addRatioPart(Tally tally, ValueColumn source, int unit, double w, Quality quality) {
        double n = source.numerator(unit);
        double d = source.denominator(unit);
        if (Double.isNaN(n) || Double.isNaN(d)) {
            tally.addUndivided(source.status(unit));
            return;
        }
        boolean share = indicator.maximum().map(m -> m == indicator.scale()).orElse(false);
        double low = share ? Math.max(0, n - d * (1 - w)) : 0;
        double high = share ? Math.min(n, d * w) : n;
        tally.addShare(n * w, Math.min(low, n * w), Math.max(high, n * w), d * w, estimated(), quality);
    }

    /** A mean says nothing of its spread, so its parts share it and the bounds are left at the value. */
    private void addMeanPart(
            Tally tally, ValueColumn source, int unit, double w, Optional<ValueColumn> weights, Quality quality) {
        double weight =
                weights.filter(c -> c.hasValue(unit)).map(c -> c.value(unit)).orElse(Double.NaN);
        if (Double.isNaN(weight)) {
            tally.addUndivided(source.status(unit));
            return;
        }
        double v = source.value(unit) * weight * w;
        tally.addShare(v, v, v, weight * w, estimated(), quality);
    }
}
