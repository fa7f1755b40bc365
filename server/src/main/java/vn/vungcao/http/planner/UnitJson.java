package vn.vungcao.http.planner;

import java.util.List;
import java.util.function.Function;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;

/** Writes a unit and where it comes from. */
final class UnitJson {
    private UnitJson() {}

    /** Members of the open object. */
    static void members(JsonWriter json, Atlas atlas, AdminUnit unit) {
        BoundaryVintage vintage = atlas.units(unit.vintage()).vintage();
        json.field("code", unit.code().value())
                .field("name", unit.name())
                .field("kind", unit.kind())
                .field("level", unit.level().id())
                .field("vintage", unit.vintage())
                .field("valid_from", vintage.validFrom().toString())
                .field("valid_to", vintage.validTo().map(Object::toString));
    }

    static void parent(JsonWriter json, Atlas atlas, AdminUnit unit) {
        json.name("parent");
        unit.parent()
                .map(code -> atlas.units(unit.vintage()).get(code))
                .ifPresentOrElse(parent -> brief(json, parent), json::none);
    }

    static void brief(JsonWriter json, AdminUnit unit) {
        json.object()
                .field("code", unit.code().value())
                .field("name", unit.name())
                .end();
    }

    static void lineage(JsonWriter json, Atlas atlas, AdminUnit unit) {
        links(
                json,
                atlas,
                "became",
                atlas.linksFrom(unit.vintage(), unit.code()),
                CrosswalkLink::toVintage,
                CrosswalkLink::to);
        links(
                json,
                atlas,
                "was",
                atlas.linksTo(unit.vintage(), unit.code()),
                CrosswalkLink::fromVintage,
                CrosswalkLink::from);
    }

    private static void links(
            JsonWriter json,
            Atlas atlas,
            String name,
            List<CrosswalkLink> links,
            Function<CrosswalkLink, String> vintage,
            Function<CrosswalkLink, UnitCode> code) {
        json.array(name);
        for (CrosswalkLink link : links) {
            AdminUnit other = atlas.units(vintage.apply(link)).get(code.apply(link));
            json.object()
                    .field("code", other.code().value())
                    .field("name", other.name())
                    .field("vintage", other.vintage())
                    .field("share", link.weight(), Json.SHARE_DECIMALS)
                    .field("basis", link.basis().id())
                    .end();
        }
        json.end();
    }

    static void designations(JsonWriter json, List<Designation> designations) {
        json.array("designations");
        for (Designation designation : designations) {
            json.object()
                    .field("kind", designation.kind())
                    .field("decision", designation.decision())
                    .field("valid_from", designation.validFrom().toString())
                    .field("valid_to", designation.validTo().map(Object::toString))
                    .end();
        }
        json.end();
    }
}
