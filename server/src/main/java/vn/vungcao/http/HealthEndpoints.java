package vn.vungcao.http;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.store.WriteBarrier;

/** {@code GET /health/live} and {@code /health/ready}: for what watches over the server. */
final class HealthEndpoints {
    private HealthEndpoints() {}

    /**
     * @param storeAway whether the database cannot be reached
     * @param barrier why nothing can be written though it can be
     */
    static List<Route> routes(BooleanSupplier storeAway, Supplier<Optional<WriteBarrier>> barrier) {
        return List.of(
                Route.fixed("/health/live", "live", "Whether the server runs", MediaType.JSON, HealthEndpoints::live)
                        .kept(Keeping.NOT_AT_ALL),
                Route.fixed(
                                "/health/ready",
                                "ready",
                                "Whether an atlas is published; 503 until then. Degraded while the database is away: nothing can be written. read_only says why nothing ever is:"
                                        + " replica, newer-schema",
                                MediaType.JSON,
                                request -> ready(request, storeAway.getAsBoolean(), barrier.get()))
                        .kept(Keeping.NOT_AT_ALL));
    }

    private static Answer live(Request request) {
        return Answer.of(new JsonWriter().object().field("status", "up").end());
    }

    private static Answer ready(Request request, boolean degraded, Optional<WriteBarrier> barrier) {
        JsonWriter json = new JsonWriter().object();
        if (request.published().isEmpty()) {
            return Answer.of(json.field("status", "starting").end()).withStatus(503);
        }
        json.field("status", degraded ? "degraded" : "ready")
                .field("atlas", request.atlas().version().id());
        if (degraded) {
            json.field("degraded", true);
        }
        barrier.ifPresent(why -> json.field("read_only", why.id()));
        return Answer.of(json.end());
    }
}
