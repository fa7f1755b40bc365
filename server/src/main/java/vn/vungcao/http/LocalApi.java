package vn.vungcao.http;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.access.Caller;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.parameter.QueryString;
import vn.vungcao.http.reply.Incoming;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.http.reply.Responder;
import vn.vungcao.http.route.Route;

/** Asks the {@link Api} within the process, without a server: the same parsing, the same bytes. */
public final class LocalApi {
    private final Responder responder;
    private final String origin;

    /**
     * @param origin scheme and host that addresses in replies begin with
     * @param clock tells today
     */
    public LocalApi(Atlas atlas, String origin, Clock clock) {
        this.responder = new Responder(() -> Optional.of(atlas), clock);
        this.origin = origin;
    }

    /**
     * @param operation id of the route
     * @param inPath the variable parts of its path
     * @param query the parameters of its query
     * @return 200, or a problem
     */
    public Reply ask(String operation, Map<String, String> inPath, Map<String, String> query) {
        Route route = Api.routes().stream()
                .filter(r -> r.id().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no operation " + operation));
        String path = route.path();
        for (Map.Entry<String, String> part : inPath.entrySet()) {
            path = path.replace("{" + part.getKey() + "}", QueryString.encode(part.getValue()));
        }
        return responder.reply(
                route,
                new Incoming(
                        path,
                        inPath,
                        QueryString.format(query),
                        origin,
                        header -> Optional.empty(),
                        Optional.empty(),
                        Caller.anybody()));
    }
}
