package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.UnitOfCode;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** {@code GET /api/collections/{collection}/items} and one item of it. */
public final class ItemEndpoints {
    private static final Parameter<String> ID =
            Parameters.nameInPath("id", "Id of the feature; of a unit its code", "03124");

    private ItemEndpoints() {}

    public static List<Route> routes() {
        return List.of(
                Route.data(
                        "/api/collections/{collection}/items",
                        "items",
                        "Features of a collection, with values and an assessment joined on request",
                        ItemParameters.ofItems(),
                        MediaType.GEOJSON,
                        ItemEndpoints::items),
                Route.data(
                        "/api/collections/{collection}/items/{id}",
                        "item",
                        "One feature of a collection",
                        List.of(
                                ItemParameters.COLLECTION,
                                ID,
                                Parameters.DATETIME,
                                Parameters.BOUNDARIES,
                                Parameters.INDICATORS,
                                Parameters.YEAR_IF_ANY,
                                Parameters.TARGET),
                        MediaType.GEOJSON,
                        ItemEndpoints::item));
    }

    private static Answer items(Request request) {
        Question question = request.question();
        Collection collection = question.get(ItemParameters.COLLECTION);
        Optional<ItemTable> items = new ItemTables(request).of(collection);
        List<Integer> rows =
                items.map(t -> new ItemSelection(request, t).rows()).orElse(List.of());
        int offset = question.orElse(ItemParameters.OFFSET, 0);
        int limit = question.orElse(ItemParameters.LIMIT, ItemParameters.DEFAULT_LIMIT);
        int from = Math.min(offset, rows.size());
        List<Integer> page = rows.subList(from, Math.min(rows.size(), from + limit));
        JsonWriter json = new JsonWriter().object().field("type", "FeatureCollection");
        Json.provenance(json, request.atlas());
        json.field("numberMatched", rows.size()).field("numberReturned", page.size());
        links(json, request, collection, rows.size(), offset, limit);
        json.array("features");
        items.ifPresent(table -> {
            ItemSelection selection = new ItemSelection(request, table);
            FeatureWriter writer = new FeatureWriter(json, table, selection.properties(), selection.withGeometry());
            page.forEach(writer::feature);
        });
        return Answer.of(json.end().end());
    }

    private static void links(
            JsonWriter json, Request request, Collection collection, int matched, int offset, int limit) {
        Question question = request.question();
        Links links = new Links(json)
                .add("self", request.link(question.address()), MediaType.GEOJSON, "This document")
                .add("alternate", with(request, Map.of("f", "json")), MediaType.JSON, "This document as JSON");
        if ((long) offset + limit < matched) {
            links.add("next", page(request, offset + limit), MediaType.GEOJSON, "The next page");
        }
        if (offset > 0) {
            links.add("prev", page(request, Math.max(0, offset - limit)), MediaType.GEOJSON, "The page before");
        }
        links.add("collection", request.link("/api/collections/" + collection.id()), MediaType.JSON, collection.title())
                .end();
    }

    private static String page(Request request, int offset) {
        return with(request, Map.of("offset", Integer.toString(offset)));
    }

    private static String with(Request request, Map<String, String> changes) {
        Map<String, String> parameters = new TreeMap<>(request.question().texts());
        parameters.putAll(changes);
        return request.link(request.question().address(parameters));
    }

    private static Answer item(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Collection collection = question.get(ItemParameters.COLLECTION);
        String id = question.get(ID);
        ItemTable items = collection.level().isPresent()
                ? tableOfUnit(request, collection, id)
                : new ItemTables(request).of(collection).orElseThrow();
        OptionalInt row = IntStream.range(0, items.table().rows())
                .filter(r -> items.id().apply(r).equals(id))
                .findFirst();
        if (row.isEmpty()) {
            throw new Failure.NotFound("the collection " + collection.id() + " has no item " + id);
        }
        JsonWriter json = new JsonWriter().object();
        new FeatureWriter(json, items, items.properties(), true).members(row.getAsInt());
        Json.provenance(json, atlas);
        new Links(json)
                .add("self", request.link(question.address()), MediaType.GEOJSON, "This document")
                .add("alternate", with(request, Map.of("f", "json")), MediaType.JSON, "This document as JSON")
                .add(
                        "collection",
                        request.link("/api/collections/" + collection.id()),
                        MediaType.JSON,
                        collection.title())
                .end();
        return Answer.of(json.end());
    }

    private static ItemTable tableOfUnit(Request request, Collection collection, String id) {
        Atlas atlas = request.atlas();
        UnitCode code = UnitCode.find(id)
                .filter(c -> c.level() == collection.level().orElseThrow())
                .orElseThrow(() -> new Failure.NotFound("'" + id + "' is no code of " + collection.id()));
        AdminUnit unit = UnitOfCode.get(
                request,
                code,
                atlas.unitsByCode(code),
                edition -> request.question().path() + "?boundaries=" + edition.vintage());
        return new ItemTables(request)
                .ofUnits(collection, atlas.findVintage(unit.vintage()).orElseThrow());
    }
}
