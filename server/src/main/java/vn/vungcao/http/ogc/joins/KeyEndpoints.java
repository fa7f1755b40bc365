package vn.vungcao.http.ogc.joins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.Collection;
import vn.vungcao.http.ogc.Links;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.join.KeyField;
import vn.vungcao.join.KeyedItem;

/** {@code GET /api/collections/{collection}/keys} and the values of one key field, on the boundaries asked about. */
public final class KeyEndpoints {
    private static final int DEFAULT_LIMIT = 1_000;
    private static final Parameter<Collection> COLLECTION = Parameter.path(
            "collection", ChoiceKind.of(Collection.values(), Collection::id), "A collection", "communes");
    private static final Parameter<KeyField> FIELD =
            Parameter.path("field", ChoiceKind.of(KeyField.values(), KeyField::id), "A key field", "code");
    private static final Parameter<String> VALUE =
            Parameter.optional("key", new TextKind(200), "Only this key value", "03124");
    private static final Parameter<Integer> LIMIT = Parameters.limit(DEFAULT_LIMIT, 10_000);
    private static final Parameter<Integer> OFFSET = Parameter.optional(
                    "offset", IntegerKind.between(0, Integer.MAX_VALUE), "How many to pass over", "0")
            .withFallback("0");

    private KeyEndpoints() {}

    public static List<Route> routes() {
        String path = "/api/collections/{collection}/keys";
        return List.of(
                Route.data(
                                path,
                                "keys",
                                "What tables can be joined to a collection by, and on which boundaries",
                                List.of(COLLECTION, Parameters.BOUNDARIES, Parameters.DATETIME),
                                MediaType.JSON,
                                KeyEndpoints::keys)
                        .alsoAs(MediaType.HTML),
                Route.data(
                                path + "/{field}",
                                "keyValues",
                                "The values of a key field",
                                List.of(
                                        COLLECTION,
                                        FIELD,
                                        Parameters.BOUNDARIES,
                                        Parameters.DATETIME,
                                        VALUE,
                                        LIMIT,
                                        OFFSET),
                                MediaType.JSON,
                                KeyEndpoints::values)
                        .alsoAs(MediaType.HTML));
    }

    private static Answer keys(Request request) {
        Collection collection = request.question().get(COLLECTION);
        Optional<String> vintage = KeyedItems.vintage(request, collection);
        List<KeyField> fields = KeyedItems.fields(collection);
        long ambiguous = fields.contains(KeyField.NAME)
                ? KeyedItems.ambiguous(KeyedItems.of(request.atlas(), collection, vintage))
                : 0;
        if (request.format() == MediaType.HTML) {
            return JoinPages.keys(request, collection, vintage, fields, ambiguous);
        }
        JsonWriter json = Json.of(request.atlas());
        json.field("collection", collection.id()).field("boundaries", vintage);
        json.array("keys");
        for (KeyField field : fields) {
            json.object()
                    .field("id", field.id())
                    .field("isDefault", field == fields.get(0))
                    .field("unique", field != KeyField.NAME || ambiguous == 0)
                    .field("numberOfAmbiguousItems", field == KeyField.NAME ? ambiguous : 0);
            if (field == KeyField.NAME) {
                json.field("language", "vi");
            }
            valueLinks(json, request, collection, field, vintage);
        }
        json.end();
        Links links = documents(json, request);
        links.add("collection", request.link("/api/collections/" + collection.id()), MediaType.JSON, collection.title())
                .end();
        return Answer.of(json.end());
    }

    private static void valueLinks(
            JsonWriter json, Request request, Collection collection, KeyField field, Optional<String> vintage) {
        String path = "/api/collections/" + collection.id() + "/keys/" + field.id();
        String plain = path + vintage.map(id -> "?boundaries=" + id).orElse("");
        String page = path + "?f=html" + vintage.map(id -> "&boundaries=" + id).orElse("");
        new Links(json)
                .add("key-values", request.link(plain), MediaType.JSON, "The values of this key field")
                .add("key-values", request.link(page), MediaType.HTML, "The values of this key field as a page")
                .end()
                .end();
    }

    private static Links documents(JsonWriter json, Request request) {
        Map<String, String> asPage = request.question().texts();
        asPage.put("f", "html");
        return new Links(json)
                .add("self", request.link(request.question().address()), MediaType.JSON, "This document")
                .add(
                        "alternate",
                        request.link(request.question().address(asPage)),
                        MediaType.HTML,
                        "This document as a page");
    }

    private static Answer values(Request request) {
        Collection collection = request.question().get(COLLECTION);
        Optional<String> vintage = KeyedItems.vintage(request, collection);
        KeyField field = request.question().get(FIELD);
        List<KeyField> fields = KeyedItems.fields(collection);
        if (!fields.contains(field)) {
            throw new Failure.NotFound(
                    collection.id() + " has no key field " + field.id(),
                    fields.stream().map(KeyField::id).toList());
        }
        List<KeyedItem> all = KeyedItems.of(request.atlas(), collection, vintage).stream()
                .filter(item -> request.question()
                        .find(VALUE)
                        .map(value(field, item)::equals)
                        .orElse(true))
                .toList();
        int offset = Math.min(request.question().orElse(OFFSET, 0), all.size());
        int limit = request.question().orElse(LIMIT, DEFAULT_LIMIT);
        List<KeyedItem> page = all.subList(offset, (int) Math.min(all.size(), (long) offset + limit));
        if (request.format() == MediaType.HTML) {
            return JoinPages.values(request, collection, vintage, page);
        }
        JsonWriter json = Json.of(request.atlas());
        json.field("collection", collection.id())
                .field("boundaries", vintage)
                .field("numberMatched", all.size())
                .field("numberReturned", page.size());
        json.array("keys");
        page.forEach(item -> json.object()
                .field("key", value(field, item))
                .field("title", field == KeyField.NAME ? item.id() : item.name())
                .end());
        json.end();
        pages(documents(json, request), request, offset, limit, all.size())
                .add(
                        "collection",
                        request.link("/api/collections/" + collection.id()),
                        MediaType.JSON,
                        collection.title())
                .end();
        return Answer.of(json.end());
    }

    private static Links pages(Links links, Request request, int offset, int limit, int matched) {
        Map<String, String> texts = request.question().texts();
        if ((long) offset + limit < matched) {
            texts.put("offset", String.valueOf(offset + limit));
            links.add("next", request.link(request.question().address(texts)), MediaType.JSON, "The next page");
        }
        if (offset > 0) {
            texts.put("offset", String.valueOf(Math.max(0, offset - limit)));
            links.add("prev", request.link(request.question().address(texts)), MediaType.JSON, "The page before");
        }
        return links;
    }

    private static String value(KeyField field, KeyedItem item) {
        return field == KeyField.NAME ? item.name() : item.id();
    }
}
