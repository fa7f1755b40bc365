package vn.vungcao.http.ogc.tiles;

import java.util.List;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.ogc.Links;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/** {@code GET /api/tileMatrixSets} and one of them. */
final class MatrixSetEndpoints {
    static final String ALL = "/api/tileMatrixSets";

    private MatrixSetEndpoints() {}

    static List<Route> routes() {
        return List.of(
                Route.fixed(
                        ALL,
                        "tileMatrixSets",
                        "The tile matrix sets in which there are tiles",
                        MediaType.JSON,
                        MatrixSetEndpoints::all),
                new Route(
                        ALL + "/{tileMatrixSetId}",
                        "tileMatrixSet",
                        "The definition of a tile matrix set",
                        List.of(TileParameters.MATRIX_SET),
                        List.of(MediaType.JSON),
                        Keeping.REVALIDATED,
                        false,
                        MatrixSetEndpoints::one));
    }

    private static Answer all(Request request) {
        JsonWriter json = new JsonWriter().object().array("tileMatrixSets").object();
        json.field("id", MatrixSet.ID).field("title", MatrixSet.TITLE).field("uri", MatrixSet.URI);
        String href = request.link(ALL + "/" + MatrixSet.ID);
        new Links(json)
                .add("self", href, MediaType.JSON, MatrixSet.TITLE)
                .add("item", href, MediaType.JSON, MatrixSet.TITLE)
                .end();
        json.end().end();
        new Links(json)
                .add("self", request.link(ALL), MediaType.JSON, "This document")
                .end();
        return Answer.of(json.end());
    }

    private static Answer one(Request request) {
        JsonWriter json = new JsonWriter().object();
        MatrixSet.definition(json);
        return Answer.of(json.end());
    }
}
