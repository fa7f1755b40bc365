package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/**
 * What one unit lags on, and who answers for it.
 *
 * @param counts over the targets that speak of it
 * @param lagging agency → the targets that the unit lags on, in the order asked; an empty agency comes last
 */
public record UnitNeeds(AdminUnit unit, StandingCounts counts, Map<Label, List<OnTarget>> lagging) {

    /** A target with how the unit stands against it. */
    public record OnTarget(Target target, UnitAssessment assessment) {}

    /** Every unit asked about, those that lag on most targets first, then by code. */
    public static List<UnitNeeds> of(Atlas atlas, List<Target> targets, UnitsAsked asked) {
        Map<UnitCode, List<OnTarget>> byUnit = new TreeMap<>();
        asked.units(atlas).forEach(unit -> byUnit.put(unit.code(), new ArrayList<>()));
        for (AssessmentTable table : asked.assess(atlas, targets)) {
            table.units().forEach(unit -> byUnit.get(unit.unit().code()).add(new OnTarget(table.target(), unit)));
        }
        return asked.units(atlas).stream()
                .map(unit -> of(unit, byUnit.get(unit.code())))
                .sorted(Comparator.comparingInt(needs -> -needs.counts().lagging()))
                .toList();
    }

    private static UnitNeeds of(AdminUnit unit, List<OnTarget> targets) {
        Map<Label, List<OnTarget>> agencies = new LinkedHashMap<>();
        targets.stream()
                .filter(on -> on.assessment.assessment().standing().lags())
                .sorted(Comparator.comparing(on -> on.target.agency().isEmpty()))
                .forEach(on -> agencies.computeIfAbsent(on.target.agency(), agency -> new ArrayList<>())
                        .add(on));
        return new UnitNeeds(
                unit,
                StandingCounts.of(targets.stream().map(OnTarget::assessment).toList()),
                agencies);
    }
}
