package vn.vungcao.atlas;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.BoundedPoint;
import vn.vungcao.target.SeriesPoint;

/** The values of an indicator over the years, looked up when somebody wants them. */
final class YearlyValues {
    private record Year(int year, ValueColumn column) {}

    private final List<Integer> years;
    private final IntFunction<ValueColumn> columns;
    private List<Year> known = List.of();

    /** @param years those that have values, ascending */
    YearlyValues(List<Integer> years, IntFunction<ValueColumn> columns) {
        this.years = years;
        this.columns = columns;
    }

    private List<Year> known() {
        if (known.size() < years.size()) {
            known = years.stream().map(y -> new Year(y, columns.apply(y))).toList();
        }
        return known;
    }

    ValueColumn column(int year) {
        return columns.apply(year);
    }

    /** The years in which the unit has a value. */
    List<BoundedPoint> of(int unit) {
        List<BoundedPoint> points = new ArrayList<>(years.size());
        for (Year y : known()) {
            if (y.column.hasValue(unit)) {
                points.add(new BoundedPoint(point(y, unit), y.column.low(unit), y.column.high(unit)));
            }
        }
        return points;
    }

    private static SeriesPoint point(Year y, int unit) {
        return new SeriesPoint(y.year, y.column.value(unit), y.column.numerator(unit), y.column.denominator(unit));
    }

    /** The same without bounds. Most who have an assessment before them never look at it. */
    List<SeriesPoint> series(int unit) {
        return new AbstractList<>() {
            private List<SeriesPoint> points;

            private List<SeriesPoint> points() {
                if (points == null) {
                    points = known().stream()
                            .filter(y -> y.column.hasValue(unit))
                            .map(y -> point(y, unit))
                            .toList();
                }
                return points;
            }

            @Override
            public SeriesPoint get(int index) {
                return points().get(index);
            }

            @Override
            public int size() {
                return points().size();
            }
        };
    }
}
