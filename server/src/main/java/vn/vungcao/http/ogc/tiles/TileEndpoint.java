package vn.vungcao.http.ogc.tiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.encode.mvt.TileGeometry;
import vn.vungcao.encode.mvt.VectorTile;
import vn.vungcao.geo.MapTile;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/**
 * {@code GET /api/collections/{collection}/tiles/WebMercatorQuad/{zoom}/{row}/{column}}: a vector tile. 204 when nothing is in
 * it, 404 outside the tile matrix set or when the version of the atlas is another by now, 400 for what is no number.
 */
final class TileEndpoint implements Endpoint {
    static final String PATH = TilesetEndpoints.ONE + "/{tileMatrix}/{tileRow}/{tileCol}";

    private final TileContents contents;
    private final TileShapes shapes = new TileShapes();

    TileEndpoint(TileContents contents) {
        this.contents = contents;
    }

    Route route() {
        return new Route(
                PATH,
                "tile",
                "A Mapbox vector tile of a collection, with values and an assessment joined on request; 204 when it is empty",
                TileParameters.ofTile(),
                List.of(MediaType.MVT),
                Keeping.REVALIDATED,
                true,
                this);
    }

    @Override
    public Answer answer(Request request) {
        Question question = request.question();
        MapTile tile = TileParameters.tile(question);
        String version = request.atlas().version().id();
        Optional<String> asked = question.find(TileParameters.VERSION);
        if (asked.isPresent() && !asked.get().equals(version)) {
            Map<String, String> parameters = new TreeMap<>(question.texts());
            parameters.put(TileParameters.VERSION.name(), version);
            throw Failure.NotFound.moved(
                    "the atlas is another by now; the tile stands elsewhere", question.address(parameters));
        }
        byte[] bytes = contents.of(request)
                .map(content -> write(content, tile, version))
                .orElse(new byte[0]);
        Answer answer = Answer.of(bytes).withStatus(bytes.length == 0 ? 204 : 200);
        // to somebody known it may be another at the same address
        return isForEver(question) && !request.caller().isKnown()
                ? answer.withHeaders(Map.of("Cache-Control", Keeping.IMMUTABLE.cacheControl()))
                : answer;
    }

    /** Without boundaries the vintage of units would be that of today, without a year the hazard zones of {@code zone}. */
    private static boolean isForEver(Question question) {
        return question.has(TileParameters.VERSION)
                && (question.has(Parameters.YEAR_IF_ANY) || !question.has(Parameters.ZONE))
                && (question.has(Parameters.BOUNDARIES)
                        || question.get(JoinedItems.COLLECTION).level().isEmpty());
    }

    private byte[] write(TileContent content, MapTile tile, String version) {
        VectorTile out = new VectorTile(content.layerName());
        Map<Integer, TileGeometry> laid = shapes.of(content.items(), content.layerName(), version, tile);
        laid.forEach((row, geometry) -> {
            if (content.items().selected(row)) {
                out.feature(content.id(row), geometry, content.attributes(row));
            }
        });
        return out.toBytes();
    }
}
