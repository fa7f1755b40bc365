package vn.vungcao.indicator;

import java.util.Optional;

/** Adds up the parts of one whole. Bounds of apportioned parts add up like their values. */
public final class Tally {
    private final Indicator indicator;
    private double numerator;
    private double numeratorLow;
    private double numeratorHigh;
    private double denominator;
    private double category = Double.NaN;
    private boolean mixed;
    private boolean lacksParts;
    private int parts;
    private int valued;
    private int estimated;
    private int suppressed;
    private int missing;
    private Quality quality = Quality.B;
    private Approval approval = Approval.APPROVED;

    public Tally(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Adds a part whole. */
    public void add(ValueColumn column, int part, Optional<ValueColumn> weights) {
        if (!countState(column.status(part))) {
            return;
        }
        quality = quality.worse(column.quality(part).orElseThrow());
        note(column.approval(part).orElseThrow());
        switch (indicator.measureType()) {
            case COUNT -> sum(column.value(part), column.low(part), column.high(part), 1);
            case RATIO -> ratio(column, part);
            case MEAN -> mean(column, part, weights);
            case CATEGORY, NOT_AGGREGABLE -> category(column.value(part));
        }
    }

    /** Notes whether a part, or what it is a share of, is final; one that is not makes the whole provisional. */
    public void note(Approval ofPart) {
        approval = approval.and(ofPart);
    }

    /** Adds a share of a part: its numerator with bounds and its denominator, as apportioned. */
    public void addShare(
            double numerator, double low, double high, double denominator, ObservationStatus status, Quality quality) {
        if (countState(status)) {
            this.quality = this.quality.worse(quality);
            sum(numerator, low, high, denominator);
        }
    }

    /** Adds a part of a category, which its divisions share. */
    public void addShared(double category, ObservationStatus status, Quality quality) {
        if (countState(status)) {
            this.quality = this.quality.worse(quality);
            category(category);
        }
    }

    /** Notes a part whose value cannot be divided or combined. */
    public void addUndivided(ObservationStatus status) {
        lacksParts |= countState(status);
    }

    private boolean countState(ObservationStatus status) {
        parts++;
        switch (status) {
            case MEASURED -> valued++;
            case ESTIMATED -> {
                valued++;
                estimated++;
            }
            case SUPPRESSED -> suppressed++;
            case MISSING -> missing++;
            case NOT_APPLICABLE -> parts--;
        }
        return status.hasValue();
    }

    private void sum(double value, double low, double high, double weight) {
        numerator += value;
        numeratorLow += low;
        numeratorHigh += high;
        denominator += weight;
    }

    private void ratio(ValueColumn column, int part) {
        double n = column.numerator(part);
        double d = column.denominator(part);
        if (Double.isNaN(n) || Double.isNaN(d)) {
            lacksParts = true;
            return;
        }
        double perUnit = d / indicator.scale();
        boolean exact = column.low(part) == column.high(part);
        sum(n, exact ? n : column.low(part) * perUnit, exact ? n : column.high(part) * perUnit, d);
    }

    private void mean(ValueColumn column, int part, Optional<ValueColumn> weights) {
        double weight =
                weights.filter(w -> w.hasValue(part)).map(w -> w.value(part)).orElse(Double.NaN);
        if (Double.isNaN(weight)) {
            lacksParts = true;
            return;
        }
        double value = column.value(part);
        sum(value * weight, column.low(part) * weight, column.high(part) * weight, weight);
    }

    private void category(double value) {
        mixed |= valued > 1 && value != category;
        category = value;
    }

    /** Writes the whole into a column that is being built. */
    public void into(ValueColumn.Builder column, int whole) {
        if (valued == 0) {
            column.absent(
                    whole,
                    suppressed > 0
                            ? ObservationStatus.SUPPRESSED
                            : missing > 0 ? ObservationStatus.MISSING : ObservationStatus.NOT_APPLICABLE);
            return;
        }
        if (notAggregable()) {
            column.notAggregable(whole);
            return;
        }
        ObservationStatus status =
                valued < parts || estimated > 0 ? ObservationStatus.ESTIMATED : ObservationStatus.MEASURED;
        switch (indicator.measureType()) {
            case COUNT -> set(column, whole, 1, 1, Double.NaN, Double.NaN, status);
            case RATIO -> setRatio(column, whole, status);
            case MEAN -> setMean(column, whole, status);
            case CATEGORY, NOT_AGGREGABLE -> column.set(whole, category, Double.NaN, Double.NaN, status, quality);
        }
        if (column.hasValue(whole)) {
            column.approval(whole, approval);
        }
    }

    private boolean notAggregable() {
        return lacksParts || mixed || (indicator.measureType() == MeasureType.NOT_AGGREGABLE && parts > 1);
    }

    private void setRatio(ValueColumn.Builder column, int whole, ObservationStatus status) {
        if (denominator == 0) {
            column.absent(whole, ObservationStatus.NOT_APPLICABLE);
        } else {
            set(column, whole, indicator.scale(), denominator, numerator, denominator, status);
        }
    }

    private void setMean(ValueColumn.Builder column, int whole, ObservationStatus status) {
        if (denominator == 0) {
            column.absent(whole, ObservationStatus.NOT_APPLICABLE);
        } else {
            set(column, whole, 1, denominator, Double.NaN, Double.NaN, status);
        }
    }

    /** The value is sum × times ÷ by. */
    private void set(
            ValueColumn.Builder column,
            int whole,
            double times,
            double by,
            double n,
            double d,
            ObservationStatus status) {
        column.set(whole, numerator * times / by, n, d, status, quality);
        column.bounds(whole, numeratorLow * times / by, numeratorHigh * times / by);
    }
}
