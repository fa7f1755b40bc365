package vn.vungcao.http;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.http.ogc.CollectionEndpoints;
import vn.vungcao.http.ogc.ExportEndpoint;
import vn.vungcao.http.ogc.ItemEndpoints;
import vn.vungcao.http.planner.AtlasEndpoint;
import vn.vungcao.http.planner.ClassesEndpoint;
import vn.vungcao.http.planner.DistrictsEndpoint;
import vn.vungcao.http.planner.ExposureEndpoint;
import vn.vungcao.http.planner.GeometryEndpoint;
import vn.vungcao.http.planner.HeatEndpoint;
import vn.vungcao.http.planner.IndicatorEndpoints;
import vn.vungcao.http.planner.LaggingEndpoint;
import vn.vungcao.http.planner.NeedsEndpoint;
import vn.vungcao.http.planner.ProgrammeEndpoint;
import vn.vungcao.http.planner.ReportEndpoint;
import vn.vungcao.http.planner.ResettlementEndpoint;
import vn.vungcao.http.planner.SeriesEndpoint;
import vn.vungcao.http.planner.SpecialDifficultyEndpoint;
import vn.vungcao.http.planner.TargetEndpoints;
import vn.vungcao.http.planner.UnitProfileEndpoint;
import vn.vungcao.http.planner.UnitsEndpoint;
import vn.vungcao.http.planner.ValuesEndpoint;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.OpenApi;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/** Everything that is served, but for the files of the page. */
public final class Api {
    private static final List<Route> ROUTES = table();

    private Api() {}

    public static List<Route> routes() {
        return ROUTES;
    }

    private static List<Route> table() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(HealthEndpoints.routes());
        routes.addAll(CollectionEndpoints.routes());
        routes.add(Route.fixed(
                "/api/openapi.json", "openapi", "This API in OpenAPI 3.0", MediaType.OPENAPI, Api::describe));
        routes.add(Route.fixed("/api/api", "api", "The same description", MediaType.OPENAPI, Api::describe));
        routes.add(AtlasEndpoint.route());
        routes.addAll(IndicatorEndpoints.routes());
        routes.add(ValuesEndpoint.route());
        routes.add(ClassesEndpoint.route());
        routes.add(SeriesEndpoint.route());
        routes.add(GeometryEndpoint.route());
        routes.addAll(TargetEndpoints.routes());
        routes.add(ProgrammeEndpoint.route());
        routes.add(LaggingEndpoint.route());
        routes.add(NeedsEndpoint.route());
        routes.add(HeatEndpoint.route());
        routes.add(ExposureEndpoint.route());
        routes.add(ResettlementEndpoint.route());
        routes.add(SpecialDifficultyEndpoint.route());
        routes.add(ReportEndpoint.route());
        routes.add(UnitsEndpoint.route());
        routes.add(DistrictsEndpoint.route());
        routes.add(UnitProfileEndpoint.route());
        routes.addAll(ItemEndpoints.routes());
        routes.add(ExportEndpoint.route());
        return List.copyOf(routes);
    }

    private static Answer describe(Request request) {
        return Answer.of(new OpenApi(ROUTES).toJson(request.origin()));
    }
}
