package vn.vungcao.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

/** Forty indicators over ten years: households, four means and thirty-five shares of households; ten targets. */
public final class SyntheticFigures {
    public static final int INDICATORS = 40;
    public static final int FIRST_YEAR = 2016;
    public static final int LAST_YEAR = 2025;
    public static final int TARGETS = 10;
    private static final String HOUSEHOLDS = "households";
    private static final String SOURCE = "made up";

    private final List<Indicator> indicators = new ArrayList<>();

    SyntheticFigures() {
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add(indicator(i));
        }
    }

    public static String code(int indicator) {
        return indicator == 0 ? HOUSEHOLDS : String.format("ind_%02d", indicator + 1);
    }

    private static MeasureType type(int indicator) {
        return indicator == 0 ? MeasureType.COUNT : indicator % 10 == 5 ? MeasureType.MEAN : MeasureType.RATIO;
    }

    private static boolean higherIsBetter(int indicator) {
        return indicator % 3 != 2;
    }

    /** What a target asks for. */
    public static double goal(int indicator) {
        return type(indicator) == MeasureType.MEAN ? 36 : higherIsBetter(indicator) ? 70 : 18;
    }

    private static Indicator indicator(int i) {
        boolean share = type(i) == MeasureType.RATIO;
        return new Indicator(
                code(i),
                new Label("Chỉ tiêu thử " + (i + 1), "Trial indicator " + (i + 1)),
                share ? "%" : i == 0 ? "hộ" : "triệu đồng",
                higherIsBetter(i) ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER,
                type(i),
                share ? 100 : 1,
                i == 0 ? 0 : 2,
                share ? new Label("hộ đạt", "households that have it") : Label.NONE,
                share ? new Label("hộ", "households") : Label.NONE,
                type(i) == MeasureType.MEAN ? Optional.of(HOUSEHOLDS) : Optional.empty(),
                share ? Optional.of(100.0) : Optional.empty(),
                false,
                List.of(),
                List.of(),
                "trial",
                SOURCE,
                Label.NONE);
    }

    List<Indicator> indicators() {
        return indicators;
    }

    TargetSet targets() {
        List<Target> targets = new ArrayList<>();
        for (int t = 1; t <= TARGETS; t++) {
            targets.add(target(t));
        }
        return new TargetSet("trial", new Label("Thử", "Trial"), SOURCE, targets);
    }

    public static String targetId(int target) {
        return "trial_" + target;
    }

    private static Target target(int t) {
        return new Target(
                targetId(t),
                "trial",
                Integer.toString(t),
                code(t),
                new Label("Mục tiêu thử " + t, "Trial target " + t),
                type(t) == MeasureType.RATIO ? "%" : "triệu đồng",
                higherIsBetter(t) ? TargetComparator.AT_LEAST : TargetComparator.AT_MOST,
                Optional.of(goal(t)),
                Optional.empty(),
                LAST_YEAR,
                FIRST_YEAR + 4,
                Set.of(AdminLevel.COMMUNE, AdminLevel.VILLAGE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }

    /** What a unit has of an indicator in a year. */
    Observation observation(UnitCode unit, int indicator, int year) {
        long seed = unit.value().hashCode();
        double homes = Math.rint((unit.level() == AdminLevel.VILLAGE ? 40 : 400) * (1 + 4 * Noise.unit(seed, 1)));
        double since = year - FIRST_YEAR;
        double bend = Noise.unit(seed, indicator, 2);
        double wobble = Noise.sides(seed, indicator, year);
        return switch (type(indicator)) {
            case COUNT -> cell(unit, indicator, year, homes + since, Double.NaN, Double.NaN);
            case MEAN ->
                cell(unit, indicator, year, hundredths(18 + 14 * bend + 1.6 * since + wobble), Double.NaN, Double.NaN);
            default -> {
                double way = higherIsBetter(indicator) ? 1 : -1;
                double share = goal(indicator) * (0.55 + 0.7 * bend) + way * (1.4 * since - 6) + 2 * wobble;
                double with = Math.rint(Math.max(0, Math.min(100, share)) / 100 * homes);
                yield cell(unit, indicator, year, with * 100 / homes, with, homes);
            }
        };
    }

    private static double hundredths(double number) {
        return Math.rint(number * 100) / 100;
    }

    private static Observation cell(UnitCode unit, int indicator, int year, double value, double with, double of) {
        return new Observation(
                unit.value(),
                SyntheticUnits.VINTAGE,
                code(indicator),
                year,
                value,
                with,
                of,
                ObservationStatus.MEASURED,
                Quality.A,
                SOURCE);
    }
}
