package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.choice.UnitOfCode;
import vn.vungcao.http.ogc.ItemTable.Property;
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
                                ItemEndpoints::items)
                        .alsoAs(MediaType.HTML)
                        .alsoAs(LayerFormats.ALL.toArray(MediaType[]::new)),
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
                                        Parameters.TARGET,
                                        Parameters.TARGET_SET,
                                        Parameters.CRS,
                                        ZoomLevel.PARAMETER),
                                MediaType.GEOJSON,
                                ItemEndpoints::item)
                        .alsoAs(MediaType.HTML));
    }

    private static Answer items(Request request) {
        Question question = request.question();
        Collection collection = question.get(ItemParameters.COLLECTION);
        Optional<ItemTable> items = new ItemTables(request).of(collection);
        Optional<ItemSelection> selection = items.map(table -> new ItemSelection(request, table));
        ItemPage page = ItemPage.of(
                collection,
                selection.map(ItemSelection::rows).orElse(List.of()),
                question.orElse(ItemParameters.OFFSET, 0),
                question.orElse(ItemParameters.LIMIT, ItemParameters.DEFAULT_LIMIT));
        List<Property> properties = selection.map(ItemSelection::properties).orElse(List.of());
        if (request.format() == MediaType.HTML) {
            return ItemPages.items(request, page, items, properties);
        }
        ReferenceSystem system = system(question);
        if (LayerFormats.ALL.contains(request.format())) {
            if (system != ReferenceSystem.CRS84) {
                throw new Failure.BadParameter(
                        "crs",
                        "a file of the format " + request.format().id() + " is in longitude and latitude",
                        List.of(ReferenceSystem.CRS84.uri()));
            }
            return Answer.of(new ItemLayer(request, collection).body(items, page.rows()))
                    .withHeaders(contentCrs(question));
        }
        ShapeWriter shapes = selection.map(s -> s.shapeWriter(system)).orElse(ShapeWriter.NONE);
        FeatureCollectionBody body =
                new FeatureCollectionBody(() -> head(request, page), items, page.rows(), properties, shapes);
        return Answer.of(body.body()).withHeaders(contentCrs(question));
    }

    /** The collection as far as its open array of features. */
    private static JsonWriter head(Request request, ItemPage page) {
        JsonWriter json = new JsonWriter().object().field("type", "FeatureCollection");
        Json.provenance(json, request.atlas());
        json.field("numberMatched", page.matched())
                .field("numberReturned", page.rows().size());
        links(json, request, page);
        return json.array("features");
    }

    private static ReferenceSystem system(Question question) {
        return question.orElse(Parameters.CRS, ReferenceSystem.CRS84);
    }

    /** The system by its address; with {@code https} when it was asked for so. */
    static Map<String, String> contentCrs(Question question) {
        ReferenceSystem system = system(question);
        boolean secure =
                question.texts().getOrDefault(Parameters.CRS.name(), "").startsWith("https:");
        return Map.of("Content-Crs", "<" + (secure ? system.secure() : system.uri()) + ">");
    }

    private static void links(JsonWriter json, Request request, ItemPage page) {
        Links links = documents(json, request);
        page.next().ifPresent(offset -> links.add("next", page(request, offset), request.format(), "The next page"));
        page.previous()
                .ifPresent(offset -> links.add("prev", page(request, offset), request.format(), "The page before"));
        collection(links, request, page.collection()).end();
    }

    /** This document, in this format and the others. */
    private static Links documents(JsonWriter json, Request request) {
        Links links = new Links(json)
                .add("self", request.link(request.question().address()), request.format(), "This document");
        for (MediaType other : List.of(MediaType.GEOJSON, MediaType.JSON, MediaType.HTML)) {
            if (other != request.format()) {
                links.add("alternate", with(request, Map.of("f", other.id())), other, "As " + other.id());
            }
        }
        return links;
    }

    private static Links collection(Links links, Request request, Collection collection) {
        return links.add(
                "collection", request.link("/api/collections/" + collection.id()), MediaType.JSON, collection.title());
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
        Question question = request.question();
        Collection collection = question.get(ItemParameters.COLLECTION);
        String id = question.get(ID);
        Located item = collection.level().isPresent()
                ? unit(request, collection, id)
                : find(new ItemTables(request).of(collection), id)
                        .orElseThrow(
                                () -> new Failure.NotFound("the collection " + collection.id() + " has no item " + id));
        if (request.format() == MediaType.HTML) {
            return ItemPages.item(request, item.items(), item.row());
        }
        ReferenceSystem system = system(question);
        JsonWriter json = new JsonWriter().object();
        ItemTable items = item.items();
        ShapeWriter shapes = ZoomLevel.writer(items, question.find(ZoomLevel.PARAMETER), system);
        FeatureWriter.members(json, items, shapes, items.properties(), item.row());
        Json.provenance(json, request.atlas());
        Links links = collection(documents(json, request), request, collection);
        namesakes(request, id, item)
                .forEach(unit -> links.add(
                        "related",
                        with(request, Map.of("boundaries", unit.vintage())),
                        request.format(),
                        "The unit of this code on the boundaries of " + unit.vintage()));
        links.end();
        return Answer.of(json.end()).withHeaders(contentCrs(question));
    }

    /** An item and the table in which it stands. */
    private record Located(ItemTable items, int row) {}

    private static Optional<Located> find(Optional<ItemTable> items, String id) {
        return items.flatMap(table -> IntStream.range(0, table.table().rows())
                .filter(row -> table.id().apply(row).equals(id))
                .mapToObj(row -> new Located(table, row))
                .findFirst());
    }

    /**
     * The unit that the items of the same question list under this code; one of another vintage when the question speaks of no
     * time and the code is not in force today.
     */
    private static Located unit(Request request, Collection collection, String id) {
        UnitCode code = UnitCode.find(id)
                .filter(c -> c.level() == collection.level().orElseThrow())
                .orElseThrow(() -> new Failure.NotFound("'" + id + "' is no code of " + collection.id()));
        ItemTables tables = new ItemTables(request);
        return find(tables.of(collection), id).orElseGet(() -> {
            AdminUnit unit = UnitOfCode.get(
                    request,
                    code,
                    request.atlas().unitsByCode(code),
                    edition -> request.question().path() + "?boundaries=" + edition.vintage());
            return find(
                            Optional.of(tables.ofUnits(
                                    collection,
                                    request.atlas().findVintage(unit.vintage()).orElseThrow())),
                            id)
                    .orElseThrow();
        });
    }

    /** The units of other vintages that have the code of this item. */
    private static List<AdminUnit> namesakes(Request request, String id, Located item) {
        return UnitCode.find(id).stream()
                .flatMap(code -> request.atlas().unitsByCode(code).stream())
                .filter(unit -> !Optional.of(unit.vintage()).equals(item.items().vintage()))
                .toList();
    }
}
