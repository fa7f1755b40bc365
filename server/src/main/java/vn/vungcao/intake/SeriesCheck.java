package vn.vungcao.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.KnownFigures.Figure;
import vn.vungcao.intake.KnownFigures.Slice;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.wording.Wording;

/**
 * Holds the figures of a year against those of the year before, inside one vintage and one standard. A change is doubted when it
 * is further from the middle change of all units of the level than six robust standard deviations (1.4826 × median absolute
 * deviation), and further than the least that is worth a word: a tenth of the scale for a share, half as much again or a third
 * less for anything else. Denominators are doubted when they move by more than a quarter.
 */
final class SeriesCheck {
    private static final double DEVIATIONS = 6;
    private static final double TO_STANDARD_DEVIATION = 1.4826;
    private static final double LEAST_SHARE = 0.1;
    private static final double LEAST_FACTOR = Math.log(1.5);
    private static final double MOST_OF_DENOMINATOR = 0.25;
    private static final int FEW_MEMBERS = 20;
    private static final Wording CHECK = Wording.of(
            "đối chiếu cả hai năm với nguồn; nếu thay đổi là thật thì để nguyên",
            "check both years with their source; if the change is real, leave it");

    private final List<ObservationRow> rows;
    private final KnownFigures figures;
    private final ColumnMapping.Bound columns;
    private final ProblemList problems;

    SeriesCheck(List<ObservationRow> rows, KnownFigures figures, ColumnMapping.Bound columns, ProblemList problems) {
        this.rows = rows;
        this.figures = figures;
        this.columns = columns;
        this.problems = problems;
    }

    private record Group(Slice slice, AdminLevel level) {}

    /** @param change in points of a share, else as the logarithm of the factor */
    private record Step(ObservationRow row, Figure before, double change) {}

    @SuppressWarnings("ReferenceEquality") // only a short cut
    void run(String file, UnitRegistry units) {
        Map<Group, List<ObservationRow>> groups = new LinkedHashMap<>();
        SlicesOfRows slices = new SlicesOfRows();
        Group before = null;
        List<ObservationRow> members = List.of();
        for (ObservationRow row : rows) {
            Slice slice = slices.of(row);
            if (before == null || slice != before.slice() || row.unit().level() != before.level()) {
                before = new Group(slice, row.unit().level());
                members = groups.computeIfAbsent(before, group -> new ArrayList<>());
            }
            members.add(row);
        }
        groups.forEach((group, of) -> check(file, group, of, units));
    }

    private void check(String file, Group group, List<ObservationRow> members, UnitRegistry units) {
        if (members.get(0)
                .indicator()
                .sameStandard(group.slice().year() - 1, group.slice().year())) {
            checkSteps(group, members);
        }
        Map<String, Figure> before = figures.of(group.slice().yearBefore());
        members.forEach(row -> checkDenominator(before.get(row.unit().code().value()), row));
        warnOfLost(file, group, units);
    }

    private void checkSteps(Group group, List<ObservationRow> members) {
        List<Step> steps = new ArrayList<>();
        Map<String, Figure> yearBefore = figures.of(group.slice().yearBefore());
        for (ObservationRow row : members) {
            Figure before = yearBefore.get(row.unit().code().value());
            if (before != null
                    && before.hasValue()
                    && !Double.isNaN(row.value())
                    && row.indicator().measureType() != MeasureType.CATEGORY
                    && isLargeEnough(row, before)) {
                steps.add(new Step(row, before, change(row.indicator(), before, row)));
            }
        }
        double middle = median(steps.stream().mapToDouble(Step::change).toArray());
        double spread = median(steps.stream()
                .mapToDouble(step -> Math.abs(step.change() - middle))
                .toArray());
        for (Step step : steps) {
            Indicator indicator = step.row().indicator();
            double least = isShare(indicator) ? LEAST_SHARE * indicator.scale() : LEAST_FACTOR;
            double bound = Math.max(least, DEVIATIONS * TO_STANDARD_DEVIATION * spread);
            if (Math.abs(step.change() - middle) > bound) {
                warnOfJump(step, group, middle, bound);
            }
        }
    }

    /** A few households more or less are no jump: counts under twenty say nothing. */
    private static boolean isLargeEnough(ObservationRow row, Figure before) {
        boolean count = row.indicator().measureType() == MeasureType.COUNT;
        boolean fewCounted = count && Math.max(Math.abs(row.value()), Math.abs(before.value())) < FEW_MEMBERS;
        boolean fewMembers = row.denominator() < FEW_MEMBERS || before.denominator() < FEW_MEMBERS;
        return !fewCounted && !fewMembers;
    }

    private void warnOfJump(Step step, Group group, double middle, double bound) {
        Indicator indicator = step.row().indicator();
        boolean share = isShare(indicator);
        problems.warning(
                step.row().place(columns.column(ObservationField.VALUE)),
                Wording.of(
                        "%s: %s từ %s năm %d thành %s năm %d; mức thay đổi trung vị của các %s là %s, lệch quá %s thì đáng ngờ",
                        "%s: %s goes from %s in %d to %s in %d; the middle change of the %s is %s, and beyond %s it is"
                                + " doubted",
                        step.row().unit().name(),
                        indicator.code(),
                        plain(step.before().value()),
                        group.slice().year() - 1,
                        plain(step.row().value()),
                        group.slice().year(),
                        LevelWords.several(group.level()),
                        share ? plain(middle) : Wording.of("× %s", "× %s", plain(Math.exp(middle))),
                        share
                                ? Wording.of("± %s so với mức đó", "± %s from it", plain(bound))
                                : Wording.of("%s lần mức đó", "× or ÷ %s of it", plain(Math.exp(bound)))),
                CHECK);
    }

    private static boolean isShare(Indicator indicator) {
        return indicator.measureType() == MeasureType.RATIO
                || indicator.maximum().equals(Optional.of(indicator.scale()));
    }

    private static double change(Indicator indicator, Figure before, ObservationRow row) {
        return isShare(indicator) || before.value() < 0 || row.value() < 0
                ? row.value() - before.value()
                : Math.log((row.value() + 1) / (before.value() + 1));
    }

    /** @param before null when there is no figure */
    private void checkDenominator(Figure before, ObservationRow row) {
        double old = before == null ? Double.NaN : before.denominator();
        double now = row.denominator();
        if (Math.max(old, now) >= FEW_MEMBERS && Math.abs(now - old) > MOST_OF_DENOMINATOR * old) {
            problems.warning(
                    row.place(columns.column(ObservationField.DENOMINATOR)),
                    Wording.of(
                            "%s: mẫu số của %s từ %s năm %d thành %s, lệch quá một phần tư",
                            "%s: the denominator of %s goes from %s in %d to %s, by more than a quarter",
                            row.unit().name(),
                            row.indicator().code(),
                            plain(old),
                            row.year() - 1,
                            plain(now)),
                    CHECK);
        }
    }

    /** Units of the level that had a value the year before and have none now. */
    private void warnOfLost(String file, Group group, UnitRegistry units) {
        Map<String, Figure> before = figures.of(group.slice().yearBefore());
        Map<String, Figure> now = figures.of(group.slice());
        List<AdminUnit> lost = units.findTree(group.slice().vintage()).stream()
                .flatMap(tree -> tree.at(group.level()).stream())
                .filter(unit ->
                        hasValue(before, unit) && !now.containsKey(unit.code().value()))
                .toList();
        if (!lost.isEmpty()) {
            problems.warning(
                    Place.file(file),
                    Wording.of(
                            "%1$d %2$s có giá trị của %4$s năm %5$d mà không có năm %6$d: %7$s%8$s",
                            "%1$d %3$s had a value of %4$s in %5$d and have none in %6$d: %7$s%8$s",
                            lost.size(),
                            LevelWords.several(group.level()).vi(),
                            LevelWords.several(group.level()).en(),
                            group.slice().indicator(),
                            group.slice().year() - 1,
                            group.slice().year(),
                            lost.stream()
                                    .limit(8)
                                    .map(unit -> unit.name() + " (" + unit.code() + ")")
                                    .collect(Collectors.joining(", ")),
                            lost.size() > 8 ? ", …" : ""),
                    Wording.of(
                            "thêm dòng cho các đơn vị đó, hoặc ghi trạng thái missing (thiếu)",
                            "add their rows, or give them the status missing"));
        }
    }

    private static boolean hasValue(Map<String, Figure> figures, AdminUnit unit) {
        return Optional.ofNullable(figures.get(unit.code().value()))
                .filter(Figure::hasValue)
                .isPresent();
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        int n = numbers.length;
        return n == 0 ? Double.NaN : (numbers[(n - 1) / 2] + numbers[n / 2]) / 2;
    }

    static Wording plain(double number) {
        return Double.isFinite(number)
                ? Wording.number(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP))
                : Wording.same(String.valueOf(number));
    }
}
