package vn.vungcao.http;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.http.access.AccessService;
import vn.vungcao.http.access.AccountActions;
import vn.vungcao.http.access.AuditAction;
import vn.vungcao.http.access.ProviderActions;
import vn.vungcao.http.access.SessionActions;
import vn.vungcao.http.access.TokenActions;
import vn.vungcao.http.backup.BackupAction;
import vn.vungcao.http.intake.ImportActions;
import vn.vungcao.http.intake.ImportReads;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.intake.ReviewActions;
import vn.vungcao.http.metric.Metrics;
import vn.vungcao.http.ogc.CollectionEndpoints;
import vn.vungcao.http.ogc.ExportEndpoint;
import vn.vungcao.http.ogc.FunctionsEndpoint;
import vn.vungcao.http.ogc.ItemEndpoints;
import vn.vungcao.http.ogc.SchemaEndpoints;
import vn.vungcao.http.ogc.StyleEndpoint;
import vn.vungcao.http.ogc.joins.JoinActions;
import vn.vungcao.http.ogc.joins.JoinReads;
import vn.vungcao.http.ogc.joins.JoinService;
import vn.vungcao.http.ogc.joins.KeyEndpoints;
import vn.vungcao.http.ogc.page.DescriptionPage;
import vn.vungcao.http.ogc.page.StyleSheet;
import vn.vungcao.http.ogc.tiles.TilesetEndpoints;
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
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Endpoint;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.OpenApi;
import vn.vungcao.http.route.Route;

/** Everything that is served, but for the files of the page. */
public final class Api {
    private Api() {}

    /** Without imports. */
    public static List<Route> routes() {
        return routes(ImportService.none(), JoinService.none(), AccessService.none(), Metrics.none());
    }

    static List<ActionRoute> actions(ImportService imports, JoinService joins, AccessService people) {
        List<ActionRoute> actions = new ArrayList<>(new ImportActions(imports).routes());
        actions.addAll(new ReviewActions(imports).routes());
        actions.addAll(new JoinActions(joins).routes());
        actions.addAll(new SessionActions(people).routes());
        actions.addAll(new ProviderActions(people).routes());
        actions.addAll(new AccountActions(people).routes());
        actions.addAll(new TokenActions(people).routes());
        actions.addAll(new AuditAction(people).routes());
        actions.add(new BackupAction(imports).route());
        return List.copyOf(actions);
    }

    static List<Route> routes(ImportService imports, JoinService joins, AccessService people, Metrics metrics) {
        List<Route> routes = new ArrayList<>();
        Endpoint describe =
                request -> Answer.of(new OpenApi(routes, actions(imports, joins, people)).toJson(request.origin()));
        routes.addAll(HealthEndpoints.routes(imports::isStoreAway, imports::writeBarrier));
        routes.add(metrics.route());
        routes.addAll(CollectionEndpoints.routes());
        routes.add(Route.fixed("/api/openapi.json", "openapi", "This API in OpenAPI 3.0", MediaType.OPENAPI, describe));
        Endpoint describeForAll = request ->
                request.format() == MediaType.HTML ? DescriptionPage.answer(request, routes) : describe.answer(request);
        routes.add(Route.fixed("/api/api", "api", "The same description", MediaType.OPENAPI, describeForAll)
                .alsoAs(MediaType.HTML));
        routes.add(StyleSheet.route());
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
        routes.add(FunctionsEndpoint.route());
        routes.addAll(SchemaEndpoints.routes());
        routes.addAll(ItemEndpoints.routes());
        routes.addAll(ExportEndpoint.routes());
        routes.add(StyleEndpoint.route());
        routes.addAll(TilesetEndpoints.routes());
        routes.addAll(KeyEndpoints.routes());
        routes.addAll(new JoinReads(joins).routes());
        routes.addAll(new ImportReads(imports).routes());
        return List.copyOf(routes);
    }
}
