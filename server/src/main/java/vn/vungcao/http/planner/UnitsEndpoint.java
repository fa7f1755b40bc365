package vn.vungcao.http.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitHit;

/** {@code GET /api/units}: units found by what a person types, or all units of a level. */
public final class UnitsEndpoint implements Endpoint {
    private static final int MOST_HITS = 1_000;
    private static final Parameter<String> QUERY = Parameter.optional(
            "q",
            new TextKind(200),
            "A name with or without marks, an old name, or a code; without it all units of a level are listed",
            "dien bien dong");
    private static final Parameter<Integer> LIMIT = Parameters.limit(20, MOST_HITS);

    public static Route route() {
        return Route.data(
                "/api/units",
                "units",
                "Units found by name or code in all vintages, or the units of a level",
                List.of(
                        QUERY,
                        Parameters.LEVEL_IF_ANY,
                        Parameters.BOUNDARIES,
                        Parameters.DATETIME,
                        Parameters.IN,
                        LIMIT),
                MediaType.JSON,
                new UnitsEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        JsonWriter json = Json.of(request.atlas()).array("units");
        Optional<String> query = request.question().find(QUERY);
        if (query.isPresent()) {
            search(json, request, query.get());
        } else {
            list(json, request);
        }
        return Answer.of(json.end().end());
    }

    private static void search(JsonWriter json, Request request, String query) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        if (question.has(Parameters.IN)) {
            throw new Failure.BadParameter("in", "belongs to the list of a level, not to a search");
        }
        Optional<BoundaryVintage> vintage = new Choices(request).boundaries();
        Optional<AdminLevel> level = question.find(Parameters.LEVEL_IF_ANY);
        atlas.search().find(query, Integer.MAX_VALUE).stream()
                .filter(hit -> vintage.isEmpty() || hit.vintage().equals(vintage.get()))
                .filter(hit -> level.isEmpty() || hit.unit().level() == level.get())
                .limit(question.orElse(LIMIT, 20))
                .forEach(hit -> found(json, atlas, hit));
    }

    private static void found(JsonWriter json, Atlas atlas, UnitHit hit) {
        json.object();
        UnitJson.members(json, atlas, hit.unit());
        UnitJson.parent(json, atlas, hit.unit());
        UnitJson.lineage(json, atlas, hit.unit());
        json.field("match", hit.match().id()).end();
    }

    private static void list(JsonWriter json, Request request) {
        Atlas atlas = request.atlas();
        Choices choices = new Choices(request);
        AdminLevel level = request.question()
                .find(Parameters.LEVEL_IF_ANY)
                .orElseThrow(() -> new Failure.BadParameter(
                        "level",
                        "is required for a list; give q for a search",
                        List.of("province", "district", "commune", "village")));
        Optional<BoundaryVintage> vintage = choices.vintage(OptionalInt.empty());
        if (vintage.isEmpty()) {
            return;
        }
        UnitTable table = choices.units(vintage.get(), level, OptionalInt.empty());
        Map<UnitCode, List<String>> designations = designations(atlas, vintage.get(), request.today());
        // a list is whole: limit holds when it is given
        choices.selected(table).stream()
                .limit(request.question().orElse(LIMIT, Integer.MAX_VALUE))
                .mapToObj(row -> table.units().get(row))
                .forEach(unit -> listed(json, atlas, unit, designations));
    }

    private static void listed(JsonWriter json, Atlas atlas, AdminUnit unit, Map<UnitCode, List<String>> designations) {
        json.object();
        UnitJson.members(json, atlas, unit);
        UnitJson.parent(json, atlas, unit);
        UnitJson.lineage(json, atlas, unit);
        json.strings("designations", designations.getOrDefault(unit.code(), List.of()))
                .end();
    }

    /** Those in force on the last day of the vintage, or today while it is in force. */
    private static Map<UnitCode, List<String>> designations(Atlas atlas, BoundaryVintage vintage, LocalDate today) {
        LocalDate day = vintage.validTo()
                .map(end -> end.minusDays(1))
                .filter(last -> last.isBefore(today))
                .orElse(today);
        return atlas.designations(vintage.id()).stream()
                .filter(designation -> designation.holdsOn(day))
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .collect(Collectors.groupingBy(
                        Designation::unit, Collectors.mapping(Designation::kind, Collectors.toList())));
    }
}
