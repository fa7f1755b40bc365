package vn.vungcao.report;

import java.util.List;
import java.util.Optional;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;

/**
 * What the report says of one target.
 *
 * @param province the whole that the target speaks of; empty when the vintage has no province
 * @param series its values, ascending, the year of the report last; years in which nothing was observed are left out, but not
 *     the year of the report
 * @param units the communes, or where the target does not bind there the districts; empty when it binds at neither
 */
public record TargetResult(
        Target target,
        Indicator indicator,
        Optional<UnitAssessment> province,
        List<YearValue> series,
        Optional<UnitsOfTarget> units) {
    public TargetResult {
        series = List.copyOf(series);
    }

    public Standing standing() {
        return province.map(p -> p.assessment().standing()).orElse(Standing.NOT_ASSESSABLE);
    }

    public Optional<Assessment> assessment() {
        return province.map(UnitAssessment::assessment);
    }

    /** The figure of the year of the report; empty when the vintage has no province. */
    public Optional<YearValue> figure() {
        return series.isEmpty() ? Optional.empty() : Optional.of(series.get(series.size() - 1));
    }

    /** Why the province was not judged, or what was lacking. */
    public Optional<Label> reason() {
        return assessment().flatMap(Assessment::reason);
    }

    /** Whether some unit that the target binds has no value. */
    public boolean incomplete() {
        return units.map(u -> !u.coverage().complete()).orElse(false);
    }

    /** Whether the province or some unit lacks a value that could exist. */
    public boolean lacksData() {
        return standing() == Standing.NO_DATA || (target.notAssessable().isEmpty() && incomplete());
    }
}
