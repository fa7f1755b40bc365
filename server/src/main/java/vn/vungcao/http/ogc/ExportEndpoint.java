package vn.vungcao.http.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.geo.ReferenceSystem;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.planner.Json;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Body;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/** {@code GET /api/export/{collection}.{format}}: all items of a question as a file that says where it is from. */
public final class ExportEndpoint implements Endpoint {
    public static List<MediaType> formats() {
        List<MediaType> formats = new ArrayList<>(List.of(MediaType.GEOJSON));
        formats.addAll(LayerFormats.ALL);
        return formats;
    }

    /** The id of the route of a format. */
    public static String operation(MediaType format) {
        return "export_" + format.id().replace('.', '_');
    }

    /** One for each format. */
    public static List<Route> routes() {
        return formats().stream().map(ExportEndpoint::route).toList();
    }

    private static Route route(MediaType format) {
        Route route = Route.data(
                "/api/export/{collection}." + format.id(),
                operation(format),
                "All items of a question as a file: " + format.bare(),
                ItemParameters.ofExports(),
                format,
                new ExportEndpoint());
        return format == MediaType.GEOJSON ? route : route.only(format);
    }

    @Override
    public Answer answer(Request request) {
        Question question = request.question();
        Collection collection = question.get(ItemParameters.COLLECTION);
        Optional<ItemTable> items = new ItemTables(request).of(collection);
        List<Integer> rows =
                items.map(table -> new ItemSelection(request, table).rows()).orElse(List.of());
        Body body = LayerFormats.ALL.contains(request.format())
                ? new ItemLayer(request, collection).body(items, rows)
                : geoJson(request, items, rows).body();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Disposition", "attachment; filename=\"" + file(request, items) + "\"");
        headers.put("Link", "<" + request.link(question.address()) + ">; rel=\"canonical\"");
        return Answer.of(body).withHeaders(headers);
    }

    private static String file(Request request, Optional<ItemTable> items) {
        Question question = request.question();
        return question.get(ItemParameters.COLLECTION).id()
                + items.flatMap(ItemTable::vintage).map(v -> "-" + v).orElse("")
                + question.find(Parameters.YEAR_IF_ANY).map(y -> "-" + y).orElse("")
                + "." + request.format().id();
    }

    private static FeatureCollectionBody geoJson(Request request, Optional<ItemTable> items, List<Integer> rows) {
        Optional<ItemSelection> selection = items.map(table -> new ItemSelection(request, table));
        return new FeatureCollectionBody(
                () -> head(request),
                items,
                rows,
                selection.map(ItemSelection::properties).orElse(List.of()),
                selection.map(s -> s.shapeWriter(ReferenceSystem.CRS84)).orElse(ShapeWriter.NONE));
    }

    /** The file as far as its open array of features. */
    private static JsonWriter head(Request request) {
        Question question = request.question();
        JsonWriter json = new JsonWriter()
                .object()
                .field("type", "FeatureCollection")
                .field("name", question.get(ItemParameters.COLLECTION).id());
        return Json.provenance(json, request.atlas())
                .field("source_url", request.link(question.address()))
                .array("features");
    }
}
