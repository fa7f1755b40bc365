package vn.vungcao.http.planner;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import vn.vungcao.atlas.DifficultyOfUnit;
import vn.vungcao.atlas.SpecialDifficulty;
import vn.vungcao.difficulty.ComputedStatus;
import vn.vungcao.difficulty.Truth;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.choice.Choices;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.unit.AdminLevel;

/** {@code GET /api/special-difficulty}: the legal status of communes or villages, and the computed one beside it. */
public final class SpecialDifficultyEndpoint implements Endpoint {
    /** Which units are listed. */
    enum Listing {
        ALL(unit -> true),
        /** On the legal list, and not in special difficulty by the criteria. */
        WOULD_LEAVE(DifficultyOfUnit::wouldLeave),
        WOULD_ENTER(DifficultyOfUnit::wouldEnter),
        /** In special difficulty, and one criterion alone would end it. */
        ONE_AWAY(DifficultyOfUnit::oneAway);

        private final Predicate<DifficultyOfUnit> holds;

        Listing(Predicate<DifficultyOfUnit> holds) {
            this.holds = holds;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Parameter<AdminLevel> LEVEL = Parameter.required(
            "level",
            ChoiceKind.of(new AdminLevel[] {AdminLevel.COMMUNE, AdminLevel.VILLAGE}, AdminLevel::id),
            "Communes or villages",
            "commune");
    private static final Parameter<Listing> LIST = Parameter.optional(
                    "list",
                    ChoiceKind.of(Listing.values(), Listing::id),
                    "Only units that by the criteria would leave or enter the list, or that one criterion keeps on it",
                    "would_leave")
            .withFallback("all");

    public static Route route() {
        return Route.data(
                "/api/special-difficulty",
                "special-difficulty",
                "Which communes or villages are in special difficulty by decision, and which by the criteria of Decision"
                        + " 33/2020/QĐ-TTg",
                List.of(
                        Parameters.YEAR,
                        LEVEL,
                        LIST,
                        Parameters.BOUNDARIES,
                        Parameters.BBOX,
                        Parameters.IN,
                        Parameters.FILTER,
                        Parameters.FILTER_LANG,
                        Parameters.FILTER_CRS),
                MediaType.JSON,
                new SpecialDifficultyEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Question question = request.question();
        Choices choices = new Choices(request);
        int year = question.get(Parameters.YEAR);
        UnitTable table = choices.units(choices.vintageOf(year), question.get(LEVEL), OptionalInt.of(year));
        List<DifficultyOfUnit> units = new SpecialDifficulty(
                        request.atlas(), year, table.vintage().id(), table.level())
                .of(choices.selected(table));
        Listing listing = question.orElse(LIST, Listing.ALL);
        JsonWriter json = Json.of(request.atlas())
                .field("year", year)
                .field("level", table.level().id())
                .field("vintage", table.vintage().id());
        DifficultyJson writer = new DifficultyJson(json, request.atlas());
        writer.version(year);
        summary(json, units);
        json.field("list", listing.id()).array("units");
        units.stream().filter(listing.holds).forEach(unit -> {
            json.object()
                    .field("code", unit.unit().code().value())
                    .field("name", unit.unit().name());
            writer.members(unit);
            json.end();
        });
        return Answer.of(json.end().end());
    }

    private static void summary(JsonWriter json, List<DifficultyOfUnit> units) {
        json.object("summary")
                .field("units", units.size())
                .field("listed", count(units, u -> u.legal() == Truth.HOLDS))
                .field("legal_unknown", count(units, u -> u.legal() == Truth.UNKNOWN))
                .field("computed", count(units, DifficultyOfUnit::computedSpecial))
                .field("cannot_be_told", count(units, SpecialDifficultyEndpoint::cannotBeTold))
                .field("agree", count(units, u -> u.agrees().orElse(false)))
                .field("disagree", count(units, u -> !u.agrees().orElse(true)))
                .field("would_leave", count(units, DifficultyOfUnit::wouldLeave))
                .field("would_enter", count(units, DifficultyOfUnit::wouldEnter))
                .field("one_away", count(units, DifficultyOfUnit::oneAway))
                .end();
    }

    private static boolean cannotBeTold(DifficultyOfUnit unit) {
        return unit.verdict()
                .filter(v -> v.status() == ComputedStatus.CANNOT_BE_TOLD)
                .isPresent();
    }

    private static long count(List<DifficultyOfUnit> units, Predicate<DifficultyOfUnit> which) {
        return units.stream().filter(which).count();
    }
}
