package vn.vungcao.http.ogc.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.BoundingBox;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.http.ogc.Links;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/**
 * What tiles there are: {@code GET /api/collections/{collection}/tiles}, {@code …/tiles/WebMercatorQuad} (metadata of OGC
 * 17-083r4), {@code …/tiles/WebMercatorQuad/tilejson.json} (TileJSON 3.0), and the tiles themselves.
 */
public final class TilesetEndpoints {
    static final String ALL = "/api/collections/{collection}/tiles";
    static final String ONE = ALL + "/{tileMatrixSetId}";

    /** The last zoom that is worth asking for: a unit of its grid is about half a metre. */
    private static final int FINEST_ZOOM = 14;

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final int DEGREE_DECIMALS = 7;

    private final TileContents contents = new TileContents();

    private TilesetEndpoints() {}

    public static List<Route> routes() {
        TilesetEndpoints endpoints = new TilesetEndpoints();
        List<Route> routes = new ArrayList<>(MatrixSetEndpoints.routes());
        routes.addAll(List.of(
                Route.data(
                        ALL,
                        "tilesets",
                        "The tilesets of a collection",
                        TileParameters.ofTilesets(),
                        MediaType.JSON,
                        endpoints::list),
                Route.data(
                        ONE,
                        "tileset",
                        "A tileset: its tile matrix set, limits, layer and addresses of tiles",
                        TileParameters.ofTileset(),
                        MediaType.JSON,
                        endpoints::tileset),
                Route.data(
                        ONE + "/tilejson.json",
                        "tileJson",
                        "A tileset as TileJSON 3.0, with addresses of tiles that never change",
                        TileParameters.ofTileset(),
                        MediaType.JSON,
                        endpoints::tileJson),
                new TileEndpoint(endpoints.contents).route()));
        return List.copyOf(routes);
    }

    private Answer list(Request request) {
        TileAddresses addresses = new TileAddresses(request, contents.of(request));
        JsonWriter json = Json.of(request.atlas());
        new Links(json)
                .add("self", addresses.tilesets(), MediaType.JSON, "This document")
                .add("collection", addresses.collection(), MediaType.JSON, "The collection")
                .end();
        json.array("tilesets").object();
        head(json, request);
        links(json, addresses);
        return Answer.of(json.end().end().end());
    }

    private Answer tileset(Request request) {
        Optional<TileContent> content = contents.of(request);
        JsonWriter json = Json.of(request.atlas());
        head(json, request);
        Optional<BoundingBox> bounds = content.flatMap(TileContent::bounds);
        bounds.ifPresent(box -> {
            MatrixSet.limits(json, box, FINEST_ZOOM);
            boundingBox(json, box);
        });
        json.array("layers");
        content.ifPresent(c -> layer(json, c));
        json.end();
        links(json, new TileAddresses(request, content));
        return Answer.of(json.end());
    }

    /** What a list of tilesets tells of each. */
    private static void head(JsonWriter json, Request request) {
        json.field("title", request.question().get(JoinedItems.COLLECTION).title())
                .field("dataType", "vector")
                .field("crs", MatrixSet.CRS)
                .field("tileMatrixSetId", MatrixSet.ID)
                .field("tileMatrixSetURI", MatrixSet.URI);
    }

    private static void boundingBox(JsonWriter json, BoundingBox box) {
        json.object("boundingBox");
        corner(json.array("lowerLeft"), box.west(), box.south());
        corner(json.array("upperRight"), box.east(), box.north());
        json.field("crs", CRS84).end();
    }

    private static void corner(JsonWriter json, double lon, double lat) {
        json.value(lon, DEGREE_DECIMALS).value(lat, DEGREE_DECIMALS).end();
    }

    private static void layer(JsonWriter json, TileContent content) {
        json.object()
                .field("id", content.layerName())
                .field("dataType", "vector")
                .field("geometryDimension", content.ofAreas() ? 2 : 0)
                .field("minTileMatrix", "0")
                .field("maxTileMatrix", Integer.toString(FINEST_ZOOM));
        json.object("propertiesSchema").field("type", "object").object("properties");
        for (TileContent.Attribute attribute : content.attributes()) {
            content.items().describe(json, attribute.column(), attribute.whole());
        }
        json.end().end().end();
    }

    private static void links(JsonWriter json, TileAddresses addresses) {
        new Links(json)
                .add("self", addresses.tileset(), MediaType.JSON, "This tileset")
                .add(TILING_SCHEME, addresses.matrixSet(), MediaType.JSON, "Definition of the tile matrix set")
                .add("describedby", addresses.tileJson(), MediaType.JSON, "The tileset as TileJSON")
                .add("geodata", addresses.collection(), MediaType.JSON, "The collection")
                .template("item", addresses.tile("tileMatrix", "tileRow", "tileCol"), MediaType.MVT, "Vector tiles")
                .end();
    }

    private Answer tileJson(Request request) {
        Optional<TileContent> content = contents.of(request);
        JsonWriter json = new JsonWriter()
                .object()
                .field("tilejson", "3.0.0")
                .field("name", request.question().get(JoinedItems.COLLECTION).id())
                .field(
                        "description",
                        request.question().get(JoinedItems.COLLECTION).title())
                .strings("tiles", List.of(new TileAddresses(request, content).tile("z", "y", "x")))
                .field("minzoom", 0)
                .field("maxzoom", FINEST_ZOOM);
        content.flatMap(TileContent::bounds).ifPresent(box -> {
            json.name("bounds");
            Json.bounds(json, box);
        });
        json.array("vector_layers");
        content.ifPresent(c -> vectorLayer(json, c));
        json.end();
        return Answer.of(Json.provenance(json, request.atlas()).end());
    }

    private static void vectorLayer(JsonWriter json, TileContent content) {
        json.object().field("id", content.layerName()).object("fields");
        content.attributes().forEach(a -> json.field(a.name(), a.numeric() ? "Number" : "String"));
        json.end().field("minzoom", 0).field("maxzoom", FINEST_ZOOM).end();
    }
}
