package vn.vungcao.http.ogc.joins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Choices;
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
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;

/** {@code GET /api/collections/{collection}/keys} and the values of one key field, on the boundaries asked about. */
public final class KeyEndpoints {
    private static final int DEFAULT_LIMIT = 1_000;
    private static final Parameter<Collection> COLLECTION = Parameter.path(
            "collection",
            ChoiceKind.of(collections().toArray(Collection[]::new), Collection::id),
            "A collection of units",
            "communes");
    private static final Parameter<KeyField> FIELD =
            Parameter.path("field", ChoiceKind.of(KeyField.values(), KeyField::id), "A key field", "code");
    private static final Parameter<String> VALUE =
            Parameter.optional("key", new TextKind(200), "Only this key value", "03124");
    private static final Parameter<Integer> LIMIT = Parameters.limit(DEFAULT_LIMIT, 10_000);
    private static final Parameter<Integer> OFFSET = Parameter.optional(
                    "offset", IntegerKind.between(0, Integer.MAX_VALUE), "How many to pass over", "0")
            .withFallback("0");

    private KeyEndpoints() {}

    /** Those that tables can be joined to: the ones of units. */
    static List<Collection> collections() {
        return Stream.of(Collection.values())
                .filter(collection -> collection.level().isPresent())
                .toList();
    }

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
        BoundaryVintage vintage = vintage(request);
        List<AdminUnit> units = units(request, collection, vintage);
        if (request.format() == MediaType.HTML) {
            return JoinPages.keys(request, collection, vintage.id(), ambiguous(units), units.size());
        }
        JsonWriter json = Json.of(request.atlas());
        json.field("collection", collection.id()).field("boundaries", vintage.id());
        json.array("keys");
        for (KeyField key : KeyField.values()) {
            key(json, request, collection, vintage, key, units);
        }
        json.end();
        Map<String, String> asPage = new TreeMap<>(request.question().texts());
        asPage.put("f", "html");
        new Links(json)
                .add("self", request.link(request.question().address()), MediaType.JSON, "This document")
                .add(
                        "alternate",
                        request.link(request.question().address(asPage)),
                        MediaType.HTML,
                        "This document as a page")
                .add(
                        "collection",
                        request.link("/api/collections/" + collection.id()),
                        MediaType.JSON,
                        collection.title())
                .end();
        return Answer.of(json.end());
    }

    private static void key(
            JsonWriter json,
            Request request,
            Collection collection,
            BoundaryVintage vintage,
            KeyField key,
            List<AdminUnit> units) {
        long ambiguous = key == KeyField.CODE ? 0 : ambiguous(units);
        json.object()
                .field("id", key.id())
                .field("isDefault", key == KeyField.CODE)
                .field("unique", ambiguous == 0)
                .field("numberOfAmbiguousItems", ambiguous);
        if (key == KeyField.NAME) {
            json.field("language", "vi");
        }
        String href = request.link(
                "/api/collections/" + collection.id() + "/keys/" + key.id() + "?boundaries=" + vintage.id());
        new Links(json)
                .add("key-values", href, MediaType.JSON, "The values of this key field")
                .add("key-values", href + "&f=html", MediaType.HTML, "The values of this key field as a page")
                .end()
                .end();
    }

    /** How many units share their name with another. */
    private static long ambiguous(List<AdminUnit> units) {
        Map<String, Integer> counts = new HashMap<>();
        units.forEach(unit -> counts.merge(unit.name(), 1, Integer::sum));
        return counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Answer values(Request request) {
        Collection collection = request.question().get(COLLECTION);
        BoundaryVintage vintage = vintage(request);
        KeyField key = request.question().get(FIELD);
        List<AdminUnit> all = units(request, collection, vintage).stream()
                .filter(unit -> request.question()
                        .find(VALUE)
                        .map(value(key, unit)::equals)
                        .orElse(true))
                .toList();
        int offset = Math.min(request.question().orElse(OFFSET, 0), all.size());
        int limit = request.question().orElse(LIMIT, DEFAULT_LIMIT);
        List<AdminUnit> page = all.subList(offset, Math.min(all.size(), offset + limit));
        if (request.format() == MediaType.HTML) {
            return JoinPages.values(request, collection, vintage.id(), page);
        }
        JsonWriter json = Json.of(request.atlas());
        json.field("collection", collection.id())
                .field("boundaries", vintage.id())
                .field("numberMatched", all.size())
                .field("numberReturned", page.size());
        json.array("keys");
        page.forEach(unit -> json.object()
                .field("key", value(key, unit))
                .field("title", key == KeyField.CODE ? unit.name() : unit.code().value())
                .end());
        json.end();
        links(json, request, collection, offset, limit, all.size());
        return Answer.of(json.end());
    }

    private static void links(
            JsonWriter json, Request request, Collection collection, int offset, int limit, int matched) {
        Map<String, String> texts = request.question().texts();
        Links links = new Links(json)
                .add("self", request.link(request.question().address()), MediaType.JSON, "This document");
        texts.put("f", "html");
        links.add("alternate", request.link(request.question().address(texts)), MediaType.HTML, "As a page");
        texts.remove("f");
        if ((long) offset + limit < matched) {
            texts.put("offset", String.valueOf(offset + limit));
            links.add("next", request.link(request.question().address(texts)), MediaType.JSON, "The next page");
        }
        if (offset > 0) {
            texts.put("offset", String.valueOf(Math.max(0, offset - limit)));
            links.add("prev", request.link(request.question().address(texts)), MediaType.JSON, "The page before");
        }
        links.add("collection", request.link("/api/collections/" + collection.id()), MediaType.JSON, collection.title())
                .end();
    }

    private static String value(KeyField key, AdminUnit unit) {
        return key == KeyField.CODE ? unit.code().value() : unit.name();
    }

    private static BoundaryVintage vintage(Request request) {
        return new Choices(request)
                .vintage(OptionalInt.empty())
                .orElseThrow(() -> new Failure.NotFound("no boundaries were in force at that time"));
    }

    private static List<AdminUnit> units(Request request, Collection collection, BoundaryVintage vintage) {
        return request.atlas().units(vintage.id()).at(collection.level().orElseThrow());
    }
}
