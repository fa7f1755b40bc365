package vn.vungcao.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.vungcao.atlas.AssessmentTable;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.atlas.LaggingQuestion;
import vn.vungcao.atlas.LaggingRanking;
import vn.vungcao.atlas.RankBy;
import vn.vungcao.atlas.RankedUnit;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.atlas.TargetValues;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.UnitTree;

/** Puts a report together out of what the atlas answers. */
final class ReportDraft {
    /** Of the series, so many years are shown. */
    private static final int YEARS = 6;

    private final Atlas atlas;
    private final ReportQuestion question;
    private final UnitTree tree;
    private final TargetAssessor assessor;

    private record Clause(int horizon, String number) {}

    ReportDraft(Atlas atlas, ReportQuestion question) {
        this.atlas = atlas;
        this.question = question;
        this.tree = atlas.units(question.vintage().id());
        this.assessor = new TargetAssessor(atlas);
    }

    YearReport report() {
        List<AdminUnit> provinces = tree.at(AdminLevel.PROVINCE);
        return new YearReport(
                question,
                origin(),
                provinces.size() == 1 ? Optional.of(provinces.get(0)) : Optional.empty(),
                groups(),
                layers());
    }

    private List<ClauseGroup> groups() {
        Map<Clause, List<TargetResult>> clauses = new LinkedHashMap<>();
        for (Target target : question.set().targets()) {
            clauses.computeIfAbsent(new Clause(target.horizonYear(), target.clause()), c -> new ArrayList<>())
                    .add(result(target));
        }
        return clauses.entrySet().stream()
                .map(e -> new ClauseGroup(e.getKey().horizon(), e.getKey().number(), e.getValue()))
                .sorted(Comparator.comparingInt(ClauseGroup::horizon))
                .toList();
    }

    private TargetResult result(Target target) {
        Indicator indicator = atlas.findIndicator(target.indicator()).orElseThrow();
        TargetValues values = TargetValues.of(
                atlas, target, question.year(), question.vintage().id());
        AdminLevel level = level(target);
        AssessmentTable table = assess(target, level);
        return new TargetResult(
                target,
                indicator,
                table.province(),
                table.province().isPresent() ? series(indicator, values) : List.of(),
                level == AdminLevel.PROVINCE
                        ? Optional.empty()
                        : Optional.of(new UnitsOfTarget(table, lagging(target, table, values))));
    }

    /** The finest level, not below the commune, at which the target binds and there are units. */
    private AdminLevel level(Target target) {
        for (AdminLevel level : List.of(AdminLevel.COMMUNE, AdminLevel.DISTRICT)) {
            if (target.levels().contains(level) && tree.count(level) > 0) {
                return level;
            }
        }
        return AdminLevel.PROVINCE;
    }

    private AssessmentTable assess(Target target, AdminLevel level) {
        return assessor.assess(target, question.year(), question.vintage().id(), level, all(level));
    }

    private BitSet all(AdminLevel level) {
        BitSet all = new BitSet();
        all.set(0, tree.count(level));
        return all;
    }

    private List<YearValue> series(Indicator indicator, TargetValues values) {
        List<YearValue> series = new ArrayList<>();
        for (int year : atlas.years(indicator.code())) {
            if (year < question.year()) {
                YearValue value = value(indicator, values, year);
                if (value.status().hasValue()) {
                    series.add(value);
                }
            }
        }
        series.add(value(indicator, values, question.year()));
        return series.subList(Math.max(0, series.size() - YEARS), series.size());
    }

    private YearValue value(Indicator indicator, TargetValues values, int year) {
        return YearValue.of(
                year, values.column(AdminLevel.PROVINCE, year), 0, indicator.sameStandard(year, question.year()));
    }

    private List<LaggingUnit> lagging(Target target, AssessmentTable table, TargetValues values) {
        List<RankedUnit> ranking = LaggingRanking.of(
                        atlas,
                        new LaggingQuestion(
                                List.of(target),
                                1,
                                question.year(),
                                table.vintage(),
                                table.level(),
                                all(table.level()),
                                RankBy.GAP,
                                OptionalDouble.empty()))
                .ranking();
        ValueColumn column = values.column(table.level(), question.year());
        return ranking.stream()
                .map(ranked -> lagging(ranked, ranked.targets().get(target.id()), column))
                .toList();
    }

    private LaggingUnit lagging(RankedUnit ranked, UnitAssessment assessment, ValueColumn column) {
        Optional<AdminUnit> district = tree.ancestorsOf(ranked.unit().code()).stream()
                .filter(unit -> unit.level() == AdminLevel.DISTRICT)
                .findFirst();
        int ordinal = tree.ordinal(ranked.unit().code()).orElseThrow();
        return new LaggingUnit(
                ranked.rank(), assessment, district, YearValue.of(question.year(), column, ordinal, true));
    }

    private Map<AdminLevel, BoundaryLayer> layers() {
        Map<AdminLevel, BoundaryLayer> layers = new EnumMap<>(AdminLevel.class);
        for (AdminLevel level : List.of(AdminLevel.DISTRICT, AdminLevel.COMMUNE)) {
            layers.put(level, atlas.layer(question.vintage().id(), level));
        }
        return layers;
    }

    private Origin origin() {
        return new Origin(
                atlas.version().id(),
                atlas.demonstration(),
                question.vintage().id(),
                question.vintage().source(),
                question.address(),
                atlas.imports().stream()
                        .map(ImportNote::source)
                        .filter(source -> !source.isBlank())
                        .distinct()
                        .toList(),
                question.set().targets().stream()
                        .map(target -> atlas.findIndicator(target.indicator())
                                .orElseThrow()
                                .source())
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .toList());
    }
}
