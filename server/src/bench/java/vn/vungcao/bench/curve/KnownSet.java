package vn.vungcao.bench.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.bench.data.Extent;
import vn.vungcao.bench.data.SyntheticFigures;
import vn.vungcao.bench.data.SyntheticSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/** What is true of the units of a size, told by the generator and not by our server. */
public final class KnownSet {
    static final int YEAR = SyntheticFigures.LAST_YEAR;

    private final Size size;
    private final List<UnitBoundary> units;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, double[]> columns = new HashMap<>();

    /** Communes of an extent. */
    public static KnownSet communes(Extent extent, SyntheticSet set) {
        return new KnownSet(new Size(extent, AdminLevel.COMMUNE, extent.communes()), set);
    }

    KnownSet(Size size, SyntheticSet set) {
        this.size = size;
        this.units = set.units().boundaries().stream()
                .filter(unit -> unit.code().level() == size.level())
                .toList();
        for (int row = 0; row < units.size(); row++) {
            rows.put(code(row), row);
        }
        set.observations(YEAR, seen -> {
            Integer row = rows.get(seen.unit());
            if (row != null) {
                columns.computeIfAbsent(seen.indicator(), code -> new double[units.size()])[row] = seen.value();
            }
        });
    }

    Size size() {
        return size;
    }

    int count() {
        return units.size();
    }

    public String code(int row) {
        return units.get(row).code().value();
    }

    Geometry shape(int row) {
        return units.get(row).geometry();
    }

    /** Of the last year. */
    double value(String indicator, String code) {
        return columns.get(indicator)[rows.get(code)];
    }

    double[] column(String indicator) {
        return columns.get(indicator).clone();
    }

    /** The units whose shapes meet an area. */
    TreeSet<String> meeting(Geometry area) {
        return units.stream()
                .filter(unit -> unit.geometry().getEnvelopeInternal().intersects(area.getEnvelopeInternal()))
                .filter(unit -> unit.geometry().intersects(area))
                .map(UnitBoundary::code)
                .map(UnitCode::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The units whose value of an indicator lies below a number. */
    public TreeSet<String> below(String indicator, double number) {
        double[] column = columns.get(indicator);
        return rows.keySet().stream()
                .filter(code -> column[rows.get(code)] < number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How many units lag on one of the ten targets or more. In the last year a unit lags when it misses: its value, with two
     * decimals, is on the wrong side of the goal.
     */
    public int lagging() {
        return (int) IntStream.range(0, count())
                .filter(row -> IntStream.rangeClosed(1, SyntheticFigures.TARGETS)
                        .anyMatch(t -> misses(t, columns.get(SyntheticFigures.code(t))[row])))
                .count();
    }

    private static boolean misses(int target, double value) {
        double goal = SyntheticFigures.goal(target);
        return target % 3 == 2 ? rounded(value, 2) > goal : rounded(value, 2) < goal;
    }

    /** Half up. */
    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** About how wide a unit is, in degrees. */
    double width() {
        return Math.sqrt(size.extent().outline().getArea() / size.n());
    }
}
