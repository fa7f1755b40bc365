package vn.vungcao.http.planner;

import java.util.List;
import vn.vungcao.atlas.ListedUnit;
import vn.vungcao.atlas.StatusList;
import vn.vungcao.encode.JsonWriter;

/** Writes the units behind a count of legal statuses. */
final class StatusListJson {
    private StatusListJson() {}

    /** Members of the open object. */
    static void members(JsonWriter json, StatusList list) {
        json.object("first_list")
                .field("valid_from", list.first().toString())
                .field("vintage", list.vintage())
                .field("units", list.baseline())
                .field("complete", list.complete())
                .end();
        units(json, "units_left", list.left());
        units(json, "units_still", list.still());
        units(json, "units_added", list.added());
        json.name("note");
        list.note()
                .ifPresentOrElse(
                        note -> json.object()
                                .field("vi", note.vi())
                                .field("en", note.en())
                                .end(),
                        json::none);
    }

    private static void units(JsonWriter json, String name, List<ListedUnit> units) {
        json.array(name);
        units.forEach(listed -> json.object()
                .field("code", listed.unit().code().value())
                .field("name", listed.unit().name())
                .field("vintage", listed.unit().vintage())
                .field("on", listed.on().toString())
                .field("decision", listed.decision())
                .end());
        json.end();
    }
}
