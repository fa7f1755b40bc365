package vn.vungcao.atlas;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        YearlyValues yearly = yearly(values, level);
        AssessmentColumns all =
                atlas.assessments().of(target, year, vintage, level, () -> all(target, values, yearly, level));
        BitSet asked = selection.get(0, inScope.length());
        asked.and(inScope);
        int[] selected = IntStream.range(0, all.size())
                .filter(position -> asked.get(all.ordinal(position)))
                .toArray();
        return new AssessmentTable(
                target,
                year,
                vintage,
                level,
                values.coverage(level, asked),
                new AssessmentList(all, selected, tree(values).at(level), yearly),
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
        ScopedValues values = scoped(target, indicator, vintage, year);
        YearlyValues yearly = yearly(values, level);
        return list(all(target, values, yearly, level), values, yearly, level);
    }

    private AssessmentColumns all(Target target, ScopedValues values, YearlyValues yearly, AdminLevel level) {
        AssessmentColumns all = assess(target, values, yearly, level, values.units(level));
        all.share();
        return all;
    }

    private AssessmentList list(AssessmentColumns columns, ScopedValues values, YearlyValues yearly, AdminLevel level) {
        int[] positions = IntStream.range(0, columns.size()).toArray();
        return new AssessmentList(columns, positions, tree(values).at(level), yearly);
    }

    private UnitTree tree(ScopedValues values) {
        return atlas.units(values.vintage());
    }

    private YearlyValues yearly(ScopedValues values, AdminLevel level) {
        return new YearlyValues(atlas.years(values.indicator().code()), year -> values.column(level, year));
    }

    private ScopedValues scoped(Target target, Indicator indicator, String vintage, int year) {
        return new ScopedValues(atlas, target.scope(), indicator, vintage, year);
    }

    private AssessmentColumns assess(
            Target target, ScopedValues values, YearlyValues yearly, AdminLevel level, BitSet units) {
        int year = values.year();
        CountedTarget counted = new CountedTarget(atlas, target, values.indicator(), values.vintage(), year);
        Optional<Label> obstacle = obstacle(target, values, level).or(counted::obstacle);
        AssessmentRule rule = new AssessmentRule(target, values.indicator());
        ValueColumn now = yearly.column(year);
        Judge judge = new Judge(rule, new MarginRule(rule), yearly, year, now, obstacle, counted);
        AssessmentColumns assessed = new AssessmentColumns(units, now);
        for (int position = 0; position < assessed.size(); position++) {
            judge.judge(assessed, position);
        }
        return assessed;
    }

    /** @param obstacle why no unit can be judged */
    private record Judge(
            AssessmentRule rule,
            MarginRule margins,
            YearlyValues yearly,
            int year,
            ValueColumn now,
            Optional<Label> obstacle,
            CountedTarget counted) {
        void judge(AssessmentColumns into, int position) {
            int unit = into.ordinal(position);
            List<BoundedPoint> bounded = yearly.of(unit);
            List<SeriesPoint> points = bounded.stream().map(BoundedPoint::point).toList();
            Optional<Label> why =
                    obstacle.or(() -> now.notAggregable(unit) ? Optional.of(NOT_AGGREGABLE) : Optional.empty());
            Assessment assessment =
                    why.map(Assessment::notAssessable).orElseGet(() -> counted.read(rule.assess(points, year)));
            Margin margin = why.isPresent()
                    ? new Margin(now.low(unit), now.high(unit), List.of(assessment))
                    : margins.of(bounded, year, assessment);
            into.set(position, assessment, Progress.of(rule, points, year, assessment), margin);
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

    private Optional<UnitAssessment> province(Target target, ScopedValues values) {
        if (atlas.units(values.vintage()).count(AdminLevel.PROVINCE) != 1) {
            return Optional.empty();
        }
        BitSet first = new BitSet();
        first.set(0);
        YearlyValues yearly = yearly(values, AdminLevel.PROVINCE);
        AssessmentColumns province = assess(target, values, yearly, AdminLevel.PROVINCE, first);
        return list(province, values, yearly, AdminLevel.PROVINCE).stream().findFirst();
    }
}
