package vn.vungcao.http.ogc.tiles;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.ogc.JoinedItems;
import vn.vungcao.http.parameter.QueryString;
import vn.vungcao.http.route.Request;

/**
 * Addresses of the tiles of a question and of what describes them. They hold the question's parameters.
 *
 * @param content empty when the collection has no items at the time asked about
 */
record TileAddresses(Request request, Optional<TileContent> content) {

    String collection() {
        return request.link("/api/collections/"
                + request.question().get(JoinedItems.COLLECTION).id());
    }

    String tilesets() {
        return collection() + "/tiles" + query(parameters());
    }

    String tileset() {
        return collection() + "/tiles/" + MatrixSet.ID + query(parameters());
    }

    String tileJson() {
        return collection() + "/tiles/" + MatrixSet.ID + "/tilejson.json" + query(parameters());
    }

    String matrixSet() {
        return request.link(MatrixSetEndpoints.ALL + "/" + MatrixSet.ID);
    }

    /**
     * An address at which a tile never changes: with the version of the atlas and the vintage.
     *
     * @param zoom name of this variable
     */
    String tile(String zoom, String row, String column) {
        Map<String, String> parameters = parameters();
        content.flatMap(c -> c.items().vintage())
                .ifPresent(vintage -> parameters.put(Parameters.BOUNDARIES.name(), vintage));
        parameters.put(TileParameters.VERSION.name(), request.atlas().version().id());
        return collection() + "/tiles/" + MatrixSet.ID + "/{" + zoom + "}/{" + row + "}/{" + column + "}"
                + query(parameters);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(request.question().texts());
        parameters.remove("f");
        return parameters;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : "?" + QueryString.format(parameters);
    }
}
