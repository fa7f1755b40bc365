package vn.vungcao.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.page.Page;
import vn.vungcao.http.planner.GeometryEndpoint;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.problem.Problem;
import vn.vungcao.http.reply.Incoming;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.http.reply.Responder;
import vn.vungcao.http.route.Route;

/** Carries requests to the {@link Api} and replies back. Stopping lets running requests end. */
public final class HttpServer implements AutoCloseable {
    private static final String ANSWERED = "vungcao.answered";
    private static final long DRAIN_MILLIS = 5_000;

    private final Responder responder;
    private final ServerSettings settings;
    private final Page page;
    private final Javalin javalin;

    /** @param atlas empty until one is published; asked once for each request */
    public HttpServer(Supplier<Optional<Atlas>> atlas, ServerSettings settings) {
        this(atlas, settings, Page.ofClassPath("/web"));
    }

    HttpServer(Supplier<Optional<Atlas>> atlas, ServerSettings settings, Page page) {
        this.responder = new Responder(atlas, settings.clock());
        this.settings = settings;
        this.page = page;
        this.javalin = Javalin.create(this::configure);
    }

    /** @return this, listening */
    public HttpServer start() {
        javalin.start(settings.host(), settings.port());
        return this;
    }

    /**
     * Works out what the first visitors need: the shapes at each tolerance, their hashes, how well they fit, and the names to
     * search.
     */
    public static void prepare(Atlas atlas) {
        GeometryEndpoint.prepare(atlas);
        atlas.search();
    }

    public int port() {
        return javalin.port();
    }

    /** Where a person finds the page. */
    public String url() {
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        return settings.publicUrl().orElse("http://" + host + ":" + port());
    }

    /** The paths that answer GET, as the HTTP server has them. */
    List<String> servedPaths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method == HandlerType.GET)
                .map(endpoint -> endpoint.path)
                .toList();
    }

    /** Takes no new request and waits a few seconds for the running ones. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // bodies are packed once and kept: see Responder
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.jetty.modifyServer(HttpServer::drainAndSpeakPlainly);
        Api.routes().forEach(route -> register(config, route));
        Set<String> pages = new LinkedHashSet<>(page.paths());
        pages.forEach(path -> register(config, path, this::servePage));
        config.routes.error(404, ctx -> send(ctx, unrouted(ctx)));
        config.routes.exception(Exception.class, (e, ctx) -> send(ctx, Reply.of(Problem.of(e))));
    }

    private static void drainAndSpeakPlainly(Server server) {
        server.setStopTimeout(DRAIN_MILLIS);
        server.setErrorHandler(new RefusalHandler());
        server.insertHandler(new GracefulHandler());
    }

    private void register(JavalinConfig config, Route route) {
        register(config, route.path(), ctx -> send(ctx, responder.reply(route, incoming(ctx))));
    }

    private void register(JavalinConfig config, String path, Handler read) {
        config.routes.addHttpHandler(HandlerType.GET, path, read);
        config.routes.addHttpHandler(HandlerType.HEAD, path, read);
        config.routes.addHttpHandler(HandlerType.OPTIONS, path, ctx -> send(ctx, Reply.options()));
    }

    private void servePage(Context ctx) {
        send(
                ctx,
                page.find(ctx.path(), header(ctx, "Accept-Encoding"), header(ctx, "If-None-Match"))
                        .orElseGet(() -> notFound(ctx)));
    }

    /** A path that is read answers other methods with 405. */
    private Reply unrouted(Context ctx) {
        boolean isRead = javalin.unsafe.internalRouter.hasHttpHandlerEntry(HandlerType.GET, ctx.path());
        return isRead && ctx.method() != HandlerType.GET
                ? Reply.of(Problem.of(new Failure.MethodNotAllowed(ctx.req().getMethod())))
                : notFound(ctx);
    }

    private static Reply notFound(Context ctx) {
        return Reply.of(Problem.of(new Failure.NotFound("there is no " + ctx.path() + "; /api lists what there is")));
    }

    private Incoming incoming(Context ctx) {
        return new Incoming(
                ctx.path(),
                ctx.pathParamMap(),
                Optional.ofNullable(ctx.queryString()).orElse(""),
                settings.publicUrl().orElseGet(() -> ctx.scheme() + "://" + ctx.host()),
                name -> header(ctx, name));
    }

    private static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name));
    }

    private static void send(Context ctx, Reply reply) {
        if (ctx.attribute(ANSWERED) != null) {
            return;
        }
        ctx.attribute(ANSWERED, true);
        ctx.status(reply.status());
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "ETag, Link, Vungcao-Atlas, Vungcao-Demonstration");
        ctx.header("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(ctx::header);
        if (reply.status() != 204 && reply.status() != 304) {
            // of the answer to HEAD Jetty sends the length only
            ctx.result(reply.body());
        }
    }
}
