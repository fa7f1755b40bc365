package vn.vungcao.http.ogc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;

/** The landing page of the API, what it conforms to, and its collections. */
public final class CollectionEndpoints {
    static final String DESCRIPTION =
            "Indicators and targets of the communes and villages of Điện Biên province, on maps of"
                    + " before and after 1 July 2025.";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String QUERYABLES = REL + "queryables";
    private static final String SORTABLES = REL + "sortables";
    private static final String SCHEMA = REL + "schema";
    private static final String CRS84 = ReferenceSystem.CRS84.uri();

    private CollectionEndpoints() {}

    public static List<Route> routes() {
        return List.of(
                Route.fixed("/api", "landing", "Where everything is", MediaType.JSON, CollectionEndpoints::landing)
                        .alsoAs(MediaType.HTML),
                Route.fixed(
                                "/api/conformance",
                                "conformance",
                                "The standards this server conforms to",
                                MediaType.JSON,
                                CollectionEndpoints::conformance)
                        .alsoAs(MediaType.HTML),
                Route.data(
                                "/api/collections",
                                "collections",
                                "All collections of features",
                                List.of(),
                                MediaType.JSON,
                                CollectionEndpoints::collections)
                        .alsoAs(MediaType.HTML),
                Route.data(
                                "/api/collections/{collection}",
                                "collection",
                                "One collection of features",
                                List.of(ItemParameters.COLLECTION),
                                MediaType.JSON,
                                CollectionEndpoints::collection)
                        .alsoAs(MediaType.HTML));
    }

    private static Answer landing(Request request) {
        if (request.format() == MediaType.HTML) {
            return CollectionPages.landing(request);
        }
        JsonWriter json =
                new JsonWriter().object().field("title", "Vùng Cao Atlas").field("description", DESCRIPTION);
        return Answer.of(new Links(json)
                .document(request, "/api")
                .add(
                        "service-doc",
                        request.link("/api/api?f=html"),
                        MediaType.HTML,
                        "Description of this API, for people")
                .add("service-desc", request.link("/api/openapi.json"), MediaType.OPENAPI, "Description of this API")
                .add("conformance", request.link("/api/conformance"), MediaType.JSON, "Standards it conforms to")
                .add(REL + "conformance", request.link("/api/conformance"), MediaType.JSON, "Standards it conforms to")
                .add("data", request.link("/api/collections"), MediaType.JSON, "Collections of features")
                .add(
                        TileConformance.TILING_SCHEMES,
                        request.link("/api/tileMatrixSets"),
                        MediaType.JSON,
                        "Tile matrix sets")
                .add(REL + "data", request.link("/api/collections"), MediaType.JSON, "Collections of features")
                .add(REL + "functions", request.link("/api/functions"), MediaType.JSON, "Functions of filters")
                .add("joins", request.link("/api/joins"), MediaType.JSON, "Tables joined to items for a while")
                .add("related", request.link("/api/atlas"), MediaType.JSON, "Boundary vintages, years and shapes")
                .add("related", request.link("/api/indicators"), MediaType.JSON, "Indicators")
                .add("related", request.link("/api/targets"), MediaType.JSON, "Targets")
                .end()
                .end());
    }

    private static Answer conformance(Request request) {
        if (request.format() == MediaType.HTML) {
            return CollectionPages.conformance(request);
        }
        JsonWriter json = new JsonWriter().object().strings("conformsTo", ConformanceClasses.ALL);
        return Answer.of(
                new Links(json).document(request, "/api/conformance").end().end());
    }

    private static Answer collections(Request request) {
        if (request.format() == MediaType.HTML) {
            return CollectionPages.collections(request);
        }
        JsonWriter json = Json.of(request.atlas());
        new Links(json).document(request, "/api/collections").end();
        json.strings("crs", systems());
        json.array("collections");
        for (Collection collection : Collection.values()) {
            json.object();
            members(json, request, collection, List.of("#/crs"));
            json.end();
        }
        return Answer.of(json.end().end());
    }

    private static Answer collection(Request request) {
        Collection collection = request.question().get(ItemParameters.COLLECTION);
        if (request.format() == MediaType.HTML) {
            return CollectionPages.collection(request, collection, bounds(request.atlas(), collection));
        }
        JsonWriter json = Json.of(request.atlas());
        members(json, request, collection, systems());
        return Answer.of(json.end());
    }

    /** @param systems their addresses, or where in the document they stand */
    private static void members(JsonWriter json, Request request, Collection collection, List<String> systems) {
        String href = request.link("/api/collections/" + collection.id());
        json.field("id", collection.id())
                .field("title", collection.title())
                .field("itemType", "feature")
                .strings("crs", systems)
                .field("storageCrs", CRS84);
        extent(json, request.atlas(), collection);
        new Links(json)
                .add("self", href, MediaType.JSON, "This collection")
                .add("alternate", href + "?f=html", MediaType.HTML, "This collection as a page")
                .add("items", href + "/items", MediaType.GEOJSON, collection.title())
                .add("items", href + "/items?f=html", MediaType.HTML, collection.title())
                .add(QUERYABLES, href + "/queryables", MediaType.SCHEMA, "What the items can be filtered by")
                .add(SORTABLES, href + "/sortables", MediaType.SCHEMA, "What the items can be sorted by")
                .add(SCHEMA, href + "/schema", MediaType.SCHEMA, "What the items hold")
                .add(TileConformance.TILESETS, href + "/tiles", MediaType.JSON, "Vector tiles of it")
                .add("keys", href + "/keys", MediaType.JSON, "What tables can be joined to the items by")
                .end();
    }

    private static List<String> systems() {
        return Stream.of(ReferenceSystem.values()).map(ReferenceSystem::listed).toList();
    }

    private static void extent(JsonWriter json, Atlas atlas, Collection collection) {
        json.object("extent");
        bounds(atlas, collection).ifPresent(box -> {
            json.object("spatial").array("bbox");
            Json.bounds(json, box);
            json.end().field("crs", CRS84).end();
        });
        if (collection.level().isPresent()) {
            temporal(json, atlas, collection.level().get());
        }
        json.end();
    }

    private static Optional<BoundingBox> bounds(Atlas atlas, Collection collection) {
        Envelope extent = new Envelope();
        if (collection.level().isPresent()) {
            for (BoundaryVintage vintage : atlas.vintages()) {
                atlas.layer(vintage.id(), collection.level().get()).bounds().ifPresent(box -> box.toEnvelopes()
                        .forEach(extent::expandToInclude));
            }
        } else if (collection == Collection.HAZARD_ZONES) {
            atlas.hazardZones().stream()
                    .map(HazardZone::geometry)
                    .forEach(g -> extent.expandToInclude(g.getEnvelopeInternal()));
        } else {
            atlas.resettlementSites()
                    .forEach(site -> extent.expandToInclude(site.point().getEnvelopeInternal()));
        }
        return extent.isNull() ? Optional.empty() : Optional.of(BoundingBox.of(extent));
    }

    /**
     * From the first to the last vintage that has units of the level, when both ends are known: an end that is open could only
     * be written as null, which clients that read two instants do not take.
     */
    private static void temporal(JsonWriter json, Atlas atlas, AdminLevel level) {
        List<BoundaryVintage> vintages = atlas.vintages().stream()
                .filter(vintage -> atlas.units(vintage.id()).count(level) > 0)
                .sorted(Comparator.comparing(BoundaryVintage::validFrom))
                .toList();
        if (vintages.isEmpty()) {
            return;
        }
        vintages.get(vintages.size() - 1).validTo().ifPresent(end -> {
            json.object("temporal").array("interval").array();
            json.value(instant(vintages.get(0).validFrom())).value(instant(end));
            json.end().end().end();
        });
    }

    /** Midnight in Vietnam. */
    private static String instant(LocalDate day) {
        return day + "T00:00:00+07:00";
    }
}
