package vn.vungcao.http.ogc.joins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.ogc.Links;
import vn.vungcao.http.ogc.WidenedItems;
import vn.vungcao.http.ogc.WidenedItems.Widened;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.join.Join;
import vn.vungcao.join.JoinedColumn;
import vn.vungcao.join.JoinedTable;
import vn.vungcao.unit.BoundaryVintage;

/** {@code GET /api/joins}, one of them, and its features. Nothing of it is kept by those who ask: a join can go at any time. */
public final class JoinReads {
    static final String PATH = "/api/joins";

    static final Parameter<String> ID = Parameter.path(
            "join",
            PatternKind.of("join-[0-9a-f]{24}", "the id of a join", id -> id),
            "Id of a join",
            "join-000000000000000000000000");

    private static final int DEFAULT_LIMIT = 10;
    private static final Parameter<Integer> LIMIT = Parameters.limit(DEFAULT_LIMIT, 100);
    private static final Parameter<Integer> OFFSET = Parameter.optional(
                    "offset", IntegerKind.between(0, Integer.MAX_VALUE), "How many to pass over", "0")
            .withFallback("0");
    private static final Parameter<String> FEATURE =
            Parameters.nameInPath("id", "Id of the feature; of a unit its code", "03124");

    private final JoinService service;

    public JoinReads(JoinService service) {
        this.service = service;
    }

    public List<Route> routes() {
        List<Parameter<?>> items = new ArrayList<>(List.of(ID));
        items.addAll(WidenedItems.parameters());
        List<Parameter<?>> item = new ArrayList<>(List.of(ID, FEATURE));
        item.addAll(WidenedItems.parametersOfOne());
        List<MediaType> documents = List.of(MediaType.JSON, MediaType.HTML);
        List<MediaType> features = List.of(MediaType.GEOJSON, MediaType.JSON, MediaType.HTML);
        List<MediaType> layers = new ArrayList<>(features);
        layers.addAll(WidenedItems.formats());
        return List.of(
                route(PATH, "joins", "All joins, the oldest first", List.of(LIMIT, OFFSET), documents, this::all),
                route(
                        PATH + "/{join}",
                        "join",
                        "One join with its report: which rows found their item, which did not and why",
                        List.of(ID),
                        documents,
                        this::one),
                route(
                        PATH + "/{join}/items",
                        "joinedItems",
                        "The items of a join as features, each with what the table says of it",
                        items,
                        layers,
                        request -> items(request, join(request)).items()),
                route(
                        PATH + "/{join}/items/{id}",
                        "joinedItem",
                        "One item of a join as a feature",
                        item,
                        features,
                        request -> items(request, join(request))
                                .item(request.question().get(FEATURE))));
    }

    private static Route route(
            String path,
            String id,
            String summary,
            List<Parameter<?>> parameters,
            List<MediaType> formats,
            Endpoint endpoint) {
        return new Route(path, id, summary, parameters, formats, Keeping.NOT_AT_ALL, false, endpoint);
    }

    private Join join(Request request) {
        return service.get(request.question().get(ID));
    }

    private Answer all(Request request) {
        List<Join> all = service.shelf().all();
        int offset = Math.min(request.question().orElse(OFFSET, 0), all.size());
        int limit = request.question().orElse(LIMIT, DEFAULT_LIMIT);
        List<Join> page = all.subList(offset, Math.min(all.size(), offset + limit));
        if (request.format() == MediaType.HTML) {
            return JoinPages.all(request, page, service.limits());
        }
        JsonWriter json = new JsonWriter().object();
        Links links = new Links(json).document(request, PATH);
        if (offset + page.size() < all.size()) {
            Map<String, String> next = new TreeMap<>(request.question().texts());
            next.put("offset", String.valueOf(offset + page.size()));
            links.add("next", request.link(request.question().address(next)), MediaType.JSON, "The next page");
        }
        links.end();
        json.field("numberMatched", all.size()).field("numberReturned", page.size());
        json.field("timeStamp", service.shelf().now().toString());
        json.field("limits", service.limits()).array("joins");
        page.forEach(join -> line(json, request, join));
        return Answer.of(json.end().end());
    }

    private static void line(JsonWriter json, Request request, Join join) {
        json.object()
                .field("id", join.id())
                .field("timeStamp", join.made().toString())
                .field("expires", join.expires().toString())
                .field("collection", join.collection())
                .field("boundaries", join.vintage())
                .field("attributeDataset", join.file());
        String href = request.link(JoinJson.path(join));
        new Links(json)
                .add("join", href, MediaType.JSON, "The join")
                .add("join", href + "?f=html", MediaType.HTML, "The join as a page")
                .end()
                .end();
    }

    private Answer one(Request request) {
        Join join = join(request);
        return request.format() == MediaType.HTML
                ? JoinPages.one(request, join)
                : Answer.of(new JoinJson(request::link).one(join, true));
    }

    private static WidenedItems items(Request request, Join join) {
        Optional<BoundaryVintage> vintage = join.vintage().map(id -> request.atlas()
                .findVintage(id)
                .orElseThrow(() -> new Failure.NotFound(
                        "the boundaries of " + id + ", on which this join stands, are no longer in the atlas")));
        Collection collection = Stream.of(Collection.values())
                .filter(one -> one.id().equals(join.collection()))
                .findFirst()
                .orElseThrow();
        return new WidenedItems(
                request,
                collection,
                vintage,
                (items, ids) -> widened(new JoinedTable(items, ids, join), join),
                links -> links.add(
                                "collection",
                                request.link("/api/collections/" + join.collection()),
                                MediaType.JSON,
                                collection.title())
                        .add("join", request.link(JoinJson.path(join)), MediaType.JSON, "The join and its report"));
    }

    private static Widened widened(JoinedTable table, Join join) {
        return new Widened(table, table.joinedColumns(), property -> join.columns().stream()
                .filter(column -> column.property().equals(property))
                .map(JoinedColumn::header)
                .findFirst()
                .orElseThrow());
    }
}
