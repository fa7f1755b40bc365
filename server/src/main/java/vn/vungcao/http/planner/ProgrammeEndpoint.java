package vn.vungcao.http.planner;

import java.util.List;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.target.Programme;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;

/**
 * {@code GET /api/programme}: programmes, their projects and tasks, and the sub-projects of these, with lead agency, period and
 * the targets whose matter each names. Targets that no item names stand apart.
 */
public final class ProgrammeEndpoint implements Endpoint {
    public static Route route() {
        return Route.data(
                "/api/programme",
                "programme",
                "Programmes, projects and sub-projects with their lead agencies and targets",
                List.of(),
                MediaType.JSON,
                new ProgrammeEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        List<Target> targets = request.atlas().targets();
        Programme programme = new Programme(request.atlas().programme());
        JsonWriter json = Json.of(request.atlas()).array("programmes");
        programme.roots().forEach(item -> item(json, programme, targets, item));
        json.end()
                .strings(
                        "targets_without_project",
                        targets.stream()
                                .filter(target -> target.projects().isEmpty())
                                .map(Target::id)
                                .toList());
        return Answer.of(json.end());
    }

    private static void item(JsonWriter json, Programme programme, List<Target> targets, ProgrammeItem item) {
        json.object();
        members(json, item);
        json.strings("targets", naming(targets, List.of(item)))
                .strings("all_targets", naming(targets, programme.within(item.id())));
        json.array("items");
        programme.partsOf(item.id()).forEach(part -> item(json, programme, targets, part));
        json.end().end();
    }

    static void members(JsonWriter json, ProgrammeItem item) {
        json.field("id", item.id()).field("level", item.level()).field("ordinal", item.ordinal());
        Json.names(json, "name", item.name());
        Json.names(json, "agency", item.agency());
        json.field("period", item.period());
    }

    /** The targets whose matter any of the items names, each once. */
    private static List<String> naming(List<Target> targets, List<ProgrammeItem> items) {
        List<String> ids = items.stream().map(ProgrammeItem::id).toList();
        return targets.stream()
                .filter(target -> target.projects().stream().anyMatch(ids::contains))
                .map(Target::id)
                .toList();
    }
}
