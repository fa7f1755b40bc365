package vn.vungcao.http.planner;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.encode.EncodedShapes;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.choice.Parameters;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;

/**
 * {@code GET /api/geometry/{vintage}/{level}/{tolerance}/{hash}}: the shapes of a layer, without values. The hash is that of
 * the layer, so that an answer never changes and may be kept for ever; another hash is 404 with the right address.
 */
public final class GeometryEndpoint implements Endpoint {
    /** Metres by which a boundary may move. */
    public static final List<Integer> TOLERANCES = List.of(0, 100, 500);

    private static final Parameter<String> VINTAGE =
            Parameters.nameInPath("vintage", "Boundary vintage, see /api/atlas", "2020");
    private static final Parameter<AdminLevel> LEVEL = Parameter.path(
            "level", ChoiceKind.of(AdminLevel.values(), AdminLevel::id), "Level of the units", "commune");
    private static final Parameter<Integer> TOLERANCE = Parameter.path(
            "tolerance",
            ChoiceKind.of(TOLERANCES, String::valueOf),
            "Metres by which a boundary may have moved in simplification; 0 for the full shapes",
            "100");
    private static final Parameter<String> HASH = Parameter.path(
            "hash",
            PatternKind.of("[0-9a-f]{1,64}", "a hash in hexadecimal digits", text -> text),
            "Hash of the layer, see /api/atlas",
            "0123456789abcdef");

    public static Route route() {
        return Route.data(
                        "/api/geometry/{vintage}/{level}/{tolerance}/{hash}",
                        "geometry",
                        "Shapes of the units of a level as GeoJSON; the answer never changes",
                        List.of(VINTAGE, LEVEL, TOLERANCE, HASH),
                        MediaType.GEOJSON,
                        new GeometryEndpoint())
                .kept(Keeping.IMMUTABLE);
    }

    static String href(BoundaryLayer layer, int tolerance) {
        return "/api/geometry/" + layer.vintage() + "/" + layer.level().id() + "/" + tolerance + "/" + layer.hash();
    }

    /** Works out and keeps what is asked of every layer. */
    public static void prepare(Atlas atlas) {
        for (BoundaryVintage vintage : atlas.vintages()) {
            for (AdminLevel level : atlas.units(vintage.id()).levels()) {
                BoundaryLayer layer = atlas.layer(vintage.id(), level);
                layer.hash();
                layer.coverage();
                TOLERANCES.forEach(layer::simplified);
            }
        }
    }

    @Override
    public Answer answer(Request request) {
        Atlas atlas = request.atlas();
        String vintage = request.question().get(VINTAGE);
        if (atlas.findVintage(vintage).isEmpty()) {
            throw new Failure.NotFound(
                    "there is no boundary vintage '" + vintage + "'",
                    atlas.vintages().stream().map(v -> v.id()).toList());
        }
        BoundaryLayer layer = atlas.layer(vintage, request.question().get(LEVEL));
        int tolerance = request.question().get(TOLERANCE);
        if (layer.withGeometry() == 0) {
            throw new Failure.NotFound("no " + layer.level().id() + " of vintage " + vintage + " has a shape");
        }
        if (!layer.hash().equals(request.question().get(HASH))) {
            throw Failure.NotFound.moved("the shapes have changed; they stand elsewhere now", href(layer, tolerance));
        }
        return Answer.of(collection(layer, tolerance));
    }

    private static JsonWriter collection(BoundaryLayer layer, int tolerance) {
        List<Optional<Geometry>> shapes = layer.simplified(tolerance);
        EncodedShapes encoded = layer.derived(EncodedShapes.class, tolerance, EncodedShapes::new);
        JsonWriter json =
                new JsonWriter().object().field("type", "FeatureCollection").array("features");
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).isPresent()) {
                AdminUnit unit = layer.units().get(i);
                json.object()
                        .field("type", "Feature")
                        .field("id", unit.code().value())
                        .name("geometry");
                encoded.write(i, json);
                json.object("properties")
                        .field("code", unit.code().value())
                        .field("name", unit.name())
                        .field("parent", unit.parent().map(UnitCode::value))
                        .end()
                        .end();
            }
        }
        return json.end().end();
    }
}
