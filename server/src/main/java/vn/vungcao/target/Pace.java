package vn.vungcao.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.vungcao.indicator.Indicator;

/**
 * The pace of a series: the Theil–Sen slope, which is the median of the slopes between all pairs of points (H. Theil 1950,
 * P. K. Sen 1968). One outlier does not move it.
 */
final class Pace {
    private static final int YEARS = 5;

    private Pace() {}

    /**
     * Change a year over the last five years up to {@code year} that have values and were measured by the same standard as
     * that year; {@code NaN} with fewer than two of them.
     *
     * @param series in ascending order of year
     */
    static double of(Indicator indicator, List<SeriesPoint> series, int year) {
        return theilSen(points(indicator, series, year));
    }

    /** The points that the pace rests on, ascending. */
    static List<SeriesPoint> points(Indicator indicator, List<SeriesPoint> series, int year) {
        List<SeriesPoint> points = series.stream()
                .filter(p -> p.year() <= year && indicator.sameStandard(p.year(), year))
                .toList();
        return points.subList(Math.max(0, points.size() - YEARS), points.size());
    }

    static double theilSen(List<SeriesPoint> points) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                slopes.add((points.get(j).value() - points.get(i).value())
                        / (points.get(j).year() - points.get(i).year()));
            }
        }
        if (slopes.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(slopes);
        int middle = slopes.size() / 2;
        return slopes.size() % 2 == 1 ? slopes.get(middle) : (slopes.get(middle - 1) + slopes.get(middle)) / 2;
    }
}
