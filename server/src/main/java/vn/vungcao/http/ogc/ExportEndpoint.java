package vn.vungcao.http.ogc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/** {@code GET /api/export/{collection}.geojson}: all items of a question as a file that says where it is from. */
public final class ExportEndpoint implements Endpoint {
    public static Route route() {
        return Route.data(
                "/api/export/{collection}.geojson",
                "export_geojson",
                "All items of a question as a GeoJSON file",
                ItemParameters.ofExports(),
                MediaType.GEOJSON,
                new ExportEndpoint());
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        Question question = request.question();
        Collection collection = question.get(ItemParameters.COLLECTION);
        Optional<ItemTable> items = new ItemTables(request).of(collection);
        JsonWriter json =
                new JsonWriter().object().field("type", "FeatureCollection").field("name", collection.id());
        Json.provenance(json, atlas)
                .field("source_url", request.link(question.address()))
                .array("features");
        items.ifPresent(table -> {
            ItemSelection selection = new ItemSelection(request, table);
            List<Integer> rows = selection.rows();
            FeatureWriter writer = new FeatureWriter(
                    json, table, selection.properties(), selection.withGeometry(), ReferenceSystem.CRS84);
            rows.forEach(writer::feature);
        });
        String file = collection.id()
                + items.flatMap(ItemTable::vintage).map(v -> "-" + v).orElse("")
                + question.find(Parameters.YEAR_IF_ANY).map(y -> "-" + y).orElse("")
                + ".geojson";
        return Answer.of(json.end().end())
                .withHeaders(Map.of("Content-Disposition", "attachment; filename=\"" + file + "\""));
    }
}
