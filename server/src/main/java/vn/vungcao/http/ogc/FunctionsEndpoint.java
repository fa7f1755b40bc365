package vn.vungcao.http.ogc;

import java.util.List;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/** {@code GET /api/functions}: the functions of filters that are this server's own (CQL2, conformance class functions). */
public final class FunctionsEndpoint {
    /** @param types of JSON Schema, or of a geometry */
    private record Argument(String title, String type) {}

    private record Function(String name, String description, String returns, List<Argument> arguments) {}

    private static final List<Function> FUNCTIONS = List.of(
            new Function(
                    "assessment",
                    "How a unit stands against a target in a year: met, on_track, behind, missed, not_met, no_data or"
                            + " not_assessable",
                    "string",
                    List.of(new Argument("Id of the target", "string"), new Argument("Year", "integer"))),
            new Function(
                    "value",
                    "The published value of an indicator in a year, in the indicator's unit",
                    "number",
                    List.of(new Argument("Code of the indicator", "string"), new Argument("Year", "integer"))),
            new Function(
                    "s_dwithin",
                    "Whether two geometries, one of them the property geometry, lie within so many metres of each other"
                            + " along the geodesic",
                    "boolean",
                    List.of(
                            new Argument("A geometry", "geometry"),
                            new Argument("Another geometry", "geometry"),
                            new Argument("Metres, 0 to 1,000,000", "number"))));

    private FunctionsEndpoint() {}

    public static Route route() {
        return Route.fixed(
                "/api/functions",
                "functions",
                "The functions of filters that are this server's own",
                MediaType.JSON,
                FunctionsEndpoint::answer);
    }

    private static Answer answer(Request request) {
        JsonWriter json = new JsonWriter().object().array("functions");
        for (Function function : FUNCTIONS) {
            json.object().field("name", function.name()).field("description", function.description());
            json.array("arguments");
            for (Argument argument : function.arguments()) {
                json.object()
                        .field("title", argument.title())
                        .strings("type", List.of(argument.type()))
                        .end();
            }
            json.end().strings("returns", List.of(function.returns())).end();
        }
        return Answer.of(json.end().end());
    }
}
