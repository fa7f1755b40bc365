package vn.vungcao.target;

import java.util.ArrayList;
import java.util.Arrays;
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
        List<SeriesPoint> points = new ArrayList<>(series.size());
        for (SeriesPoint point : series) {
            if (point.year() <= year && indicator.sameStandard(point.year(), year)) {
                points.add(point);
            }
        }
        return points.subList(Math.max(0, points.size() - YEARS), points.size());
    }

    static double theilSen(List<SeriesPoint> points) {
        int n = points.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[count++] = (points.get(j).value() - points.get(i).value())
                        / (points.get(j).year() - points.get(i).year());
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(slopes);
        int middle = count / 2;
        return count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    }
}
