package vn.vungcao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;

/**
 * The report of a year. It holds no day and no clock: equal atlases and questions give equal reports.
 *
 * @param province the unit it is about; empty when the vintage has none, or several
 * @param groups by horizon, then in the order of the document
 * @param layers the shapes of communes and districts, for maps
 */
public record YearReport(
        ReportQuestion question,
        Origin origin,
        Optional<AdminUnit> province,
        List<ClauseGroup> groups,
        Map<AdminLevel, BoundaryLayer> layers) {
    public YearReport {
        groups = List.copyOf(groups);
        layers = Map.copyOf(layers);
    }

    /** Assesses every target of the set. */
    public static YearReport of(Atlas atlas, ReportQuestion question) {
        return new ReportDraft(atlas, question).report();
    }

    public int year() {
        return question.year();
    }

    /** The years in which targets of the report fall due, ascending. */
    public List<Integer> horizons() {
        return List.copyOf(groups.stream().map(ClauseGroup::horizon).collect(Collectors.toCollection(TreeSet::new)));
    }

    public List<ClauseGroup> groups(int horizon) {
        return groups.stream().filter(group -> group.horizon() == horizon).toList();
    }

    public List<TargetResult> targets() {
        return groups.stream().flatMap(group -> group.targets().stream()).toList();
    }

    public StandingCounts counts() {
        return counts(target -> true);
    }

    public StandingCounts counts(int horizon) {
        return counts(target -> target.target().horizonYear() == horizon);
    }

    private StandingCounts counts(Predicate<TargetResult> which) {
        return StandingCounts.of(
                targets().stream().filter(which).map(TargetResult::standing).toList());
    }

    /** The agencies with most targets first, then in order of name; last those targets for which none is named. */
    public List<AgencySummary> byAgency() {
        Map<Label, List<TargetResult>> agencies = new LinkedHashMap<>();
        targets().forEach(target -> agencies.computeIfAbsent(target.target().agency(), a -> new ArrayList<>())
                .add(target));
        return agencies.entrySet().stream()
                .map(e -> new AgencySummary(
                        e.getKey(),
                        StandingCounts.of(e.getValue().stream()
                                .map(TargetResult::standing)
                                .toList())))
                .sorted(Comparator.comparing((AgencySummary a) -> a.agency().isEmpty())
                        .thenComparing(a -> -a.counts().all())
                        .thenComparing(a -> a.agency().vi()))
                .toList();
    }

    /** The targets on which units lag, in the order of the document. */
    public List<TargetResult> withLaggingUnits() {
        return targets().stream()
                .filter(target ->
                        target.units().filter(u -> !u.lagging().isEmpty()).isPresent())
                .toList();
    }

    /** The targets of which the province or some unit has no value. */
    public List<TargetResult> lackingData() {
        return targets().stream().filter(TargetResult::lacksData).toList();
    }

    /** The targets that cannot be judged for the province. */
    public List<TargetResult> notAssessable() {
        return targets().stream()
                .filter(target -> target.standing() == Standing.NOT_ASSESSABLE)
                .toList();
    }
}
