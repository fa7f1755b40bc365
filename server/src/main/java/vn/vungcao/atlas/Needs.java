package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Programme;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.unit.UnitCode;

/**
 * Whose targets lag where: the targets asked about, grouped by agency, project or clause, with what it takes. Targets without an
 * agency or a project are a group of their own, the last one.
 */
public final class Needs {
    private static final Label NO_AGENCY = new Label(
            "Không có cơ quan chủ trì: phụ lục không nêu nội dung này",
            "No lead agency: no item of the annex names the matter");
    private static final Label NO_PROJECT = new Label(
            "Không thuộc dự án nào: phụ lục không nêu nội dung này",
            "No project: no item of the annex names the matter");

    private final Atlas atlas;
    private final double percent;
    private final List<AssessmentTable> tables;

    /** @param percent (0-100] of a gap that the fewest units shall hold */
    public Needs(Atlas atlas, List<Target> targets, UnitsAsked units, double percent) {
        this.atlas = atlas;
        this.percent = percent;
        this.tables = units.assess(atlas, targets);
    }

    public List<NeedGroup> by(GroupBy by) {
        return switch (by) {
            case AGENCY -> byAgency();
            case PROJECT -> byProject();
            case CLAUSE -> byClause();
        };
    }

    /** Those with most pairs of a unit and a target that lag first. */
    private List<NeedGroup> byAgency() {
        Map<Label, List<AssessmentTable>> agencies = tables.stream()
                .collect(Collectors.groupingBy(
                        table -> table.target().agency(), LinkedHashMap::new, Collectors.toList()));
        List<NeedGroup> groups = new ArrayList<>();
        agencies.forEach((agency, of) -> groups.add(
                agency.isEmpty()
                        ? group(Optional.empty(), NO_AGENCY, of)
                        : group(Optional.of(agency.vi()), agency, of)));
        groups.sort(Comparator.comparing((NeedGroup group) -> group.id().isEmpty())
                .thenComparing(group -> -group.cells().lagging())
                .thenComparing(group -> group.name().vi()));
        return groups;
    }

    /** In the order of the documents. */
    private List<NeedGroup> byClause() {
        Map<String, List<AssessmentTable>> clauses = tables.stream()
                .collect(Collectors.groupingBy(
                        table -> table.target().set() + " " + table.target().clause(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<NeedGroup> groups = new ArrayList<>();
        clauses.forEach((id, of) -> {
            String clause = of.get(0).target().clause();
            groups.add(group(Optional.of(id), new Label("Điểm " + clause, "Clause " + clause), of));
        });
        return groups;
    }

    /** In the order of the annex; without projects that name none of the targets. */
    private List<NeedGroup> byProject() {
        Programme programme = new Programme(atlas.programme());
        List<NeedGroup> groups = new ArrayList<>();
        for (ProgrammeItem item : programme.all()) {
            List<AssessmentTable> of = tables.stream()
                    .filter(table -> table.target().projects().stream()
                            .anyMatch(id -> programme.projectOf(id).equals(Optional.of(item))))
                    .toList();
            if (!of.isEmpty()) {
                List<NeedGroup> parts = new ArrayList<>();
                programme.within(item.id()).stream()
                        .filter(part -> !part.equals(item)
                                && programme.projectOf(part.id()).equals(Optional.of(item)))
                        .forEach(part -> part(part).ifPresent(parts::add));
                groups.add(group(Optional.of(item), of, parts));
            }
        }
        List<AssessmentTable> none = tables.stream()
                .filter(table -> table.target().projects().stream()
                        .noneMatch(id -> programme.projectOf(id).isPresent()))
                .toList();
        if (!none.isEmpty()) {
            groups.add(group(Optional.empty(), NO_PROJECT, none));
        }
        return groups;
    }

    private Optional<NeedGroup> part(ProgrammeItem item) {
        List<AssessmentTable> of = tables.stream()
                .filter(table -> table.target().projects().contains(item.id()))
                .toList();
        return of.isEmpty() ? Optional.empty() : Optional.of(group(Optional.of(item), of, List.of()));
    }

    private NeedGroup group(Optional<ProgrammeItem> item, List<AssessmentTable> of, List<NeedGroup> parts) {
        return group(item.map(ProgrammeItem::id), item.orElseThrow().name(), item, of, parts);
    }

    private NeedGroup group(Optional<String> id, Label name, List<AssessmentTable> of) {
        return group(id, name, Optional.empty(), of, List.of());
    }

    private NeedGroup group(
            Optional<String> id,
            Label name,
            Optional<ProgrammeItem> item,
            List<AssessmentTable> of,
            List<NeedGroup> parts) {
        List<UnitAssessment> cells =
                of.stream().flatMap(table -> table.units().stream()).toList();
        return new NeedGroup(
                id,
                name,
                item,
                of.stream().map(this::need).toList(),
                StandingCounts.of(cells),
                (int) cells.stream()
                        .filter(cell -> cell.assessment().standing().lags())
                        .map(Needs::code)
                        .distinct()
                        .count(),
                (int) cells.stream().map(Needs::code).distinct().count(),
                GapSums.of(atlas, of, percent),
                parts);
    }

    private static UnitCode code(UnitAssessment cell) {
        return cell.unit().code();
    }

    private TargetNeed need(AssessmentTable table) {
        return new TargetNeed(
                table,
                StandingCounts.of(table.units()),
                GapSums.of(atlas, List.of(table), percent).stream().findFirst());
    }
}
