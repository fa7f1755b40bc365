package vn.vungcao.http.planner;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.Slice;
import vn.vungcao.atlas.TargetAssessor;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.UnitChoice;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** {@code GET /api/series}: one indicator of one unit over the years, with the path that a target asks for. */
public final class SeriesEndpoint implements Endpoint {
    public static Route route() {
        return Route.data(
                "/api/series",
                "series",
                "Values of an indicator for one unit over the years, with the path to a target",
                List.of(
                        Parameters.INDICATOR,
                        Parameters.UNIT,
                        Parameters.BOUNDARIES,
                        Parameters.TARGET,
                        Parameters.TARGET_SET),
                MediaType.JSON,
                new SeriesEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Choices choices = new Choices(request);
        Question question = request.question();
        Indicator indicator = choices.indicator("indicator", question.get(Parameters.INDICATOR));
        AdminUnit unit = unit(atlas, choices, question.get(Parameters.UNIT));
        Optional<Target> target = question.find(Parameters.TARGET)
                .map(id -> choices.target("target", id))
                .or(() -> usualTarget(choices.targets(), indicator, unit));
        if (target.isPresent() && !target.get().indicator().equals(indicator.code())) {
            throw new Failure.BadParameter(
                    "target", "is measured by " + target.get().indicator() + ", not by " + indicator.code());
        }
        JsonWriter json = Json.of(atlas)
                .field("indicator", indicator.code())
                .field("unit", unit.code().value())
                .field("name", unit.name())
                .field("level", unit.level().id())
                .field("vintage", unit.vintage())
                .field("unit_of_measure", indicator.unit())
                .field("decimals", indicator.decimals());
        columns(json, atlas, indicator, unit);
        json.name("path");
        target.ifPresentOrElse(t -> path(json, atlas, indicator, unit, t), json::none);
        return Answer.of(json.end());
    }

    private static AdminUnit unit(Atlas atlas, Choices choices, UnitCode code) {
        List<AdminUnit> editions = atlas.unitsByCode(code);
        if (editions.isEmpty()) {
            throw new Failure.BadParameter("unit", "no boundary vintage has a unit " + code);
        }
        List<String> vintages = editions.stream().map(AdminUnit::vintage).toList();
        return choices.boundaries()
                .map(vintage -> atlas.units(vintage.id())
                        .find(code)
                        .orElseThrow(() -> new Failure.BadParameter(
                                "boundaries", "vintage " + vintage.id() + " has no unit " + code, vintages)))
                .or(() -> UnitChoice.same(atlas, editions))
                .orElseThrow(() -> new Failure.BadParameter(
                        "boundaries", "unit " + code + " names different units; say of which vintage", vintages));
    }

    /** The first target of the indicator that binds at the unit's level. */
    private static Optional<Target> usualTarget(List<Target> targets, Indicator indicator, AdminUnit unit) {
        return targets.stream()
                .filter(t -> t.indicator().equals(indicator.code())
                        && t.levels().contains(unit.level())
                        && t.notAssessable().isEmpty())
                .findFirst();
    }

    private static void columns(JsonWriter json, Atlas atlas, Indicator indicator, AdminUnit unit) {
        int row = atlas.units(unit.vintage()).ordinal(unit.code()).orElseThrow();
        int[] years = atlas.years(indicator.code()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        int decimals = Json.decimals(indicator);
        json.integers("years", atlas.years(indicator.code()));
        Json.numbers(
                json, "values", years, y -> column(atlas, indicator, unit, y).value(row), decimals);
        Json.numbers(
                json,
                "numerators",
                years,
                y -> column(atlas, indicator, unit, y).numerator(row),
                Json.COUNT_DECIMALS);
        Json.numbers(
                json,
                "denominators",
                years,
                y -> column(atlas, indicator, unit, y).denominator(row),
                Json.COUNT_DECIMALS);
        Json.strings(
                json,
                "status",
                years,
                y -> Optional.of(column(atlas, indicator, unit, y).status(row).id()));
        Json.strings(json, "quality", years, y -> column(atlas, indicator, unit, y)
                .quality(row)
                .map(Enum::name));
        Json.strings(json, "approval", years, y -> column(atlas, indicator, unit, y)
                .approval(row)
                .map(Approval::id));
        json.integers("breaks_of_standard", indicator.standardStarts());
    }

    private static ValueColumn column(Atlas atlas, Indicator indicator, AdminUnit unit, int year) {
        return atlas.column(new Slice(unit.vintage(), unit.level(), indicator.code(), year));
    }

    /** The value asked for in each year of the series; absent where there is no path or the unit is out of scope. */
    private static void path(JsonWriter json, Atlas atlas, Indicator indicator, AdminUnit unit, Target target) {
        BitSet only = new BitSet();
        only.set(atlas.units(unit.vintage()).ordinal(unit.code()).orElseThrow());
        TargetAssessor assessor = new TargetAssessor(atlas);
        int[] years = atlas.years(indicator.code()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        json.object()
                .field("target", target.id())
                .field("value", target.value().orElse(Double.NaN), 6)
                .field("baseline_year", target.baselineYear())
                .field("horizon_year", target.horizonYear());
        Json.numbers(
                json,
                "values",
                years,
                year -> assessor.assess(target, year, unit.vintage(), unit.level(), only).units().stream()
                        .findFirst()
                        .map(UnitAssessment::assessment)
                        .map(a -> a.required())
                        .orElse(Double.NaN),
                Json.decimals(indicator));
        json.end();
    }
}
