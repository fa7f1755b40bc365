package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.AssessmentRule;
import vn.vungcao.target.BoundedPoint;
import vn.vungcao.target.Margin;
import vn.vungcao.target.MarginRule;
import vn.vungcao.target.Progress;
import vn.vungcao.target.SeriesPoint;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitTree;

/** Assesses units of an atlas against targets. */
public final class TargetAssessor {
    private static final Label NOT_AGGREGABLE = new Label(
            "Không tổng hợp được: các phần không có đủ tử số và mẫu số",
            "not_aggregable: the parts lack numerators and denominators");

    private final Atlas atlas;

    public TargetAssessor(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * Assesses the selected units that the target speaks of. Contributions are shares of the gap count of all units that the
     * target speaks of, selected or not.
     *
     * @param selection ordinals of units of that vintage and level
     */
    public AssessmentTable assess(Target target, int year, String vintage, AdminLevel level, BitSet selection) {
        Indicator indicator = atlas.findIndicator(target.indicator()).orElseThrow();
        ScopedValues values = scoped(target, indicator, vintage, year);
        BitSet inScope = values.units(level);
        List<UnitAssessment> all =
                atlas.assessments().of(target, year, vintage, level, () -> all(target, values, level));
        BitSet asked = selection.get(0, inScope.length());
        asked.and(inScope);
        List<UnitAssessment> selected = new ArrayList<>();
        int position = 0;
        for (int unit = inScope.nextSetBit(0); unit >= 0; unit = inScope.nextSetBit(unit + 1)) {
            if (asked.get(unit)) {
                selected.add(all.get(position));
            }
            position++;
        }
        return new AssessmentTable(
                target,
                year,
                vintage,
                level,
                values.coverage(level, asked),
                selected,
                province(target, values),
                atlas.statusList(indicator.code(), year, vintage));
    }

    /**
     * All units in scope, worked out anew.
     *
     * @return in ascending order of code
     */
    public List<UnitAssessment> all(Target target, int year, String vintage, AdminLevel level) {
        Indicator indicator = atlas.findIndicator(target.indicator()).orElseThrow();
        return all(target, scoped(target, indicator, vintage, year), level);
    }

    private List<UnitAssessment> all(Target target, ScopedValues values, AdminLevel level) {
        return contributions(assess(target, values, level, values.units(level)));
    }

    private ScopedValues scoped(Target target, Indicator indicator, String vintage, int year) {
        return new ScopedValues(atlas, target.scope(), indicator, vintage, year);
    }

    private List<UnitAssessment> assess(Target target, ScopedValues values, AdminLevel level, BitSet units) {
        Series series = series(values.indicator(), values.year(), year -> values.column(level, year));
        UnitTree tree = atlas.units(values.vintage());
        CountedTarget counted = new CountedTarget(atlas, target, values.indicator(), values.vintage(), values.year());
        Optional<Label> obstacle = obstacle(target, values, level).or(counted::obstacle);
        Judge judge = new Judge(new AssessmentRule(target, values.indicator()), series, obstacle, counted);
        return units.stream()
                .mapToObj(unit -> judge.of(tree.at(level).get(unit), unit))
                .toList();
    }

    /** @param obstacle why no unit can be judged */
    private record Judge(
            AssessmentRule rule, MarginRule margins, Series series, Optional<Label> obstacle, CountedTarget counted) {
        Judge(AssessmentRule rule, Series series, Optional<Label> obstacle, CountedTarget counted) {
            this(rule, new MarginRule(rule), series, obstacle, counted);
        }

        UnitAssessment of(AdminUnit unit, int ordinal) {
            List<BoundedPoint> bounded = series.of(ordinal);
            List<SeriesPoint> points = bounded.stream().map(BoundedPoint::point).toList();
            Optional<Label> why = obstacle.or(
                    () -> series.now.notAggregable(ordinal) ? Optional.of(NOT_AGGREGABLE) : Optional.empty());
            Assessment assessment = why.map(Assessment::notAssessable)
                    .orElseGet(() -> counted.read(rule.assess(points, series.nowYear())));
            Margin margin = why.isPresent()
                    ? new Margin(series.now.low(ordinal), series.now.high(ordinal), List.of(assessment))
                    : margins.of(bounded, series.nowYear(), assessment);
            return new UnitAssessment(
                    unit,
                    series.now.status(ordinal),
                    series.now.quality(ordinal),
                    series.now.approval(ordinal),
                    series.now.value(ordinal),
                    series.now.numerator(ordinal),
                    series.now.denominator(ordinal),
                    assessment,
                    points,
                    Double.NaN,
                    Progress.of(rule, points, series.nowYear(), assessment),
                    margin);
        }
    }

    /** Why no unit of the level can be judged. */
    private static Optional<Label> obstacle(Target target, ScopedValues values, AdminLevel level) {
        if (!values.scopeKnown()) {
            return Optional.of(unknownScope(target.scope()));
        }
        if (!target.levels().contains(level)) {
            return Optional.of(notBinding(target));
        }
        return values.scopeEmpty() ? Optional.of(emptyScope(target.scope(), values.year())) : Optional.empty();
    }

    private record Year(int year, ValueColumn column) {}

    private record Series(List<Year> years, int nowYear, ValueColumn now) {
        List<BoundedPoint> of(int unit) {
            List<BoundedPoint> points = new ArrayList<>(years.size());
            for (Year y : years) {
                if (y.column.hasValue(unit)) {
                    points.add(new BoundedPoint(
                            new SeriesPoint(
                                    y.year, y.column.value(unit), y.column.numerator(unit), y.column.denominator(unit)),
                            y.column.low(unit),
                            y.column.high(unit)));
                }
            }
            return points;
        }
    }

    private Series series(Indicator indicator, int year, IntFunction<ValueColumn> columns) {
        List<Year> years = atlas.years(indicator.code()).stream()
                .map(y -> new Year(y, columns.apply(y)))
                .toList();
        return new Series(years, year, columns.apply(year));
    }

    private static Label unknownScope(TargetScope scope) {
        return new Label(
                "Không có danh sách đơn vị thuộc phạm vi \"" + scope.words().vi() + "\" cho bản đồ địa giới này",
                "The units in scope " + scope.id() + " are not known for this boundary vintage");
    }

    private static Label emptyScope(TargetScope scope, int year) {
        return new Label(
                "Năm " + year + " không có đơn vị nào thuộc phạm vi \""
                        + scope.words().vi() + "\"",
                "No unit was in scope " + scope.id() + " at the end of " + year);
    }

    private static Label notBinding(Target target) {
        return new Label(
                "Chỉ tiêu không áp dụng ở cấp này, chỉ ở: "
                        + levels(target, level -> level.words().vi()),
                "The clause does not bind at this level, only at: " + levels(target, AdminLevel::id));
    }

    private static String levels(Target target, Function<AdminLevel, String> name) {
        return target.levels().stream().map(name).collect(Collectors.joining(", "));
    }

    private static List<UnitAssessment> contributions(List<UnitAssessment> units) {
        double sum = units.stream()
                .mapToDouble(u -> u.assessment().gapCount())
                .filter(g -> !Double.isNaN(g))
                .sum();
        if (sum == 0) {
            return units;
        }
        List<UnitAssessment> shared = new ArrayList<>();
        units.forEach(u -> shared.add(u.withContribution(u.assessment().gapCount() / sum)));
        return shared;
    }

    private Optional<UnitAssessment> province(Target target, ScopedValues values) {
        if (atlas.units(values.vintage()).count(AdminLevel.PROVINCE) != 1) {
            return Optional.empty();
        }
        BitSet first = new BitSet();
        first.set(0);
        return assess(target, values, AdminLevel.PROVINCE, first).stream().findFirst();
    }
}
