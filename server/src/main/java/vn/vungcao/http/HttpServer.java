package vn.vungcao.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.filter.Cql2Text;
import vn.vungcao.http.access.AccessService;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.metric.Metrics;
import vn.vungcao.http.ogc.joins.JoinService;
import vn.vungcao.http.oidc.Provider;
import vn.vungcao.http.page.Page;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.planner.GeometryEndpoint;
import vn.vungcao.http.planner.IndicatorEndpoints;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.problem.Problem;
import vn.vungcao.http.reply.Incoming;
import vn.vungcao.http.reply.Reply;
import vn.vungcao.http.reply.Responder;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Route;
import vn.vungcao.http.trace.RequestLines;
import vn.vungcao.http.trace.RequestTrace;
import vn.vungcao.store.WriteBarrier;
import vn.vungcao.wording.Wording;

/** Carries requests to the {@link Api} and replies back. Stopping lets running requests end. */
public final class HttpServer implements AutoCloseable {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final long DRAIN_MILLIS = 5_000;

    /** A filter as long as filters may be, each of its characters written with three. */
    private static final int LONGEST_HEAD = 3 * Cql2Text.MAX_LENGTH + 8 * 1024;

    private static final List<HandlerType> METHODS =
            List.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS, HandlerType.POST, HandlerType.DELETE);

    private final Responder responder;
    private final ServerSettings settings;
    private final Page page;
    private final ImportService imports;
    private final JoinService joins;
    private final AccessService people;
    private final Metrics metrics;
    private final Guard guard;
    private final Sender sender;
    private final Javalin javalin;

    /** @param atlas empty until one is published; asked once for each request */
    public HttpServer(Supplier<Optional<Atlas>> atlas, ServerSettings settings) {
        this(atlas, settings, ImportService.none());
    }

    /** @param imports what may be imported, and by whom */
    public HttpServer(Supplier<Optional<Atlas>> atlas, ServerSettings settings, ImportService imports) {
        this(atlas, settings, Page.ofClassPath("/web"), imports);
    }

    HttpServer(Supplier<Optional<Atlas>> atlas, ServerSettings settings, Page page) {
        this(atlas, settings, page, ImportService.none());
    }

    private HttpServer(Supplier<Optional<Atlas>> atlas, ServerSettings settings, Page page, ImportService imports) {
        this.imports = imports;
        this.joins = JoinService.of(atlas, imports.gate(), settings.clock(), settings.publicUrl());
        this.people = new AccessService(
                imports.gate(),
                atlas,
                settings.publicUrl(),
                settings.limits().proxies(),
                settings.provider().map(Provider::new));
        this.responder = new Responder(atlas, settings.clock());
        this.metrics = new Metrics(atlas, imports);
        this.settings = settings;
        this.guard = new Guard(settings.limits());
        this.sender = new Sender(guard);
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
        IndicatorEndpoints.prepare(atlas, A_WHILE);
        GeometryEndpoint.prepare(atlas);
        atlas.search();
    }

    /** Works out what everybody asks of an atlas that is about to take the place of another, as far as half a second goes. */
    public static void prepareNext(Atlas atlas) {
        IndicatorEndpoints.prepare(atlas, HALF_A_SECOND);
    }

    public int port() {
        return javalin.port();
    }

    /** Where a person finds the page. */
    public String url() {
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        return settings.publicUrl().orElse("http://" + host + ":" + port());
    }

    /** The paths that answer a method, as the HTTP server has them. */
    public List<String> servedPaths(String method) {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.name().equals(method))
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
        config.jetty.modifyServer(server -> {
            server.setRequestLog(requestLog());
            server.insertHandler(new WorkerThreads());
            server.insertHandler(new RepeatedHandler(responder));
            drainAndSpeakPlainly(server);
            server.insertHandler(new RequestTrace());
            guard.watch(server);
        });
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(LONGEST_HEAD));
        List<Route> routes = Api.routes(imports, joins, people, metrics);
        routes.forEach(route -> register(config, route));
        List<ActionRoute> actions = Api.actions(imports, joins, people);
        actions.forEach(action -> register(config, action));
        Set<String> read = routes.stream().map(Route::path).collect(Collectors.toSet());
        actions.stream()
                .map(ActionRoute::path)
                .filter(path -> !read.contains(path))
                .distinct()
                .forEach(path -> options(config, path));
        Set<String> pages = new LinkedHashSet<>(page.paths());
        pages.forEach(path -> register(config, path, this::servePage));
        config.routes.error(404, ctx -> sender.send(ctx, unrouted(ctx)));
        config.routes.exception(Exception.class, (e, ctx) -> sender.send(ctx, Reply.of(Problem.of(e))));
    }

    private RequestLog requestLog() {
        RequestLog measured = new MeasuredRequests(metrics);
        return settings.requestsLogged()
                ? new RequestLog.Collection(measured, new RequestLines(MeasuredRequests.ROUTE))
                : measured;
    }

    private static void drainAndSpeakPlainly(Server server) {
        server.setStopTimeout(DRAIN_MILLIS);
        server.setErrorHandler(new RefusalHandler());
        server.insertHandler(new GracefulHandler());
    }

    private void register(JavalinConfig config, Route route) {
        register(config, route.path(), ctx -> {
            ctx.attribute(MeasuredRequests.ROUTE, route.id());
            guard.admit(ctx, route.path(), false);
            sender.send(ctx, guard.timed(ctx, () -> responder.reply(route, incoming(ctx))));
        });
    }

    private void register(JavalinConfig config, String path, Handler read) {
        config.routes.addHttpHandler(HandlerType.GET, path, read);
        config.routes.addHttpHandler(HandlerType.HEAD, path, read);
        options(config, path);
    }

    private void options(JavalinConfig config, String path) {
        config.routes.addHttpHandler(
                HandlerType.OPTIONS, path, ctx -> sender.send(ctx, Reply.options(allowed(ctx.path()))));
    }

    private void register(JavalinConfig config, ActionRoute route) {
        Handler handler = ctx -> act(route, ctx);
        config.routes.addHttpHandler(HandlerType.findOrCreate(route.verb().name()), route.path(), handler);
        if (route.verb() == ActionRoute.Verb.GET) {
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
        }
    }

    private void act(ActionRoute route, Context ctx) throws IOException {
        ctx.attribute(MeasuredRequests.ROUTE, route.id());
        Reply reply;
        try {
            guard.admit(ctx, route.path(), route.changes());
            if (route.changes()) {
                refuseOnReplica(ctx);
            }
            String query = Optional.ofNullable(ctx.queryString()).orElse("");
            Question question = Question.parse(
                    route.parameters(),
                    ctx.path(),
                    ctx.pathParamMap(),
                    route.takesOthers() ? Question.known(route.parameters(), query) : query);
            Optional<Answer> answer =
                    route.action().act(new ActionRequest(question, ctx.req(), type -> Sender.stream(ctx, type)));
            if (answer.isEmpty()) {
                return;
            }
            Map<String, String> headers = new LinkedHashMap<>(answer.get().headers());
            headers.putIfAbsent("Content-Type", route.answerFormat());
            headers.put("Cache-Control", "no-store");
            reply = new Reply(answer.get().status(), headers, answer.get().body());
        } catch (RuntimeException e) {
            reply = Reply.of(Problem.of(e));
        }
        sender.send(ctx, reply, !route.changes());
    }

    /** Before the body is read: logins, joins and imports alike leave something in the database. */
    private void refuseOnReplica(Context ctx) {
        if (imports.writeBarrier().filter(WriteBarrier.REPLICA::equals).isPresent()) {
            Optional<String> instead = settings.writeUrl().map(url -> url + ctx.path());
            throw new Failure.ReadOnly(
                    instead.map(url -> Wording.of("%s: %s", "%s: %s", WriteBarrier.REPLICA.said(), url))
                            .orElse(WriteBarrier.REPLICA.said()),
                    instead);
        }
    }

    private void servePage(Context ctx) {
        ctx.attribute(MeasuredRequests.ROUTE, "page");
        sender.send(
                ctx,
                page.find(ctx.path(), header(ctx, "Accept-Encoding"), header(ctx, "If-None-Match"))
                        .orElseGet(() -> notFound(ctx)));
    }

    /** A path that something is served at answers other methods with 405. */
    private Reply unrouted(Context ctx) {
        List<String> allowed = allowed(ctx.path());
        return allowed.isEmpty() || allowed.contains(ctx.req().getMethod())
                ? notFound(ctx)
                : Reply.of(Problem.of(new Failure.MethodNotAllowed(ctx.req().getMethod(), allowed)));
    }

    private List<String> allowed(String path) {
        return METHODS.stream()
                .filter(method -> javalin.unsafe.internalRouter.hasHttpHandlerEntry(method, path))
                .map(HandlerType::name)
                .toList();
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
                name -> header(ctx, name),
                RepeatedHandler.asked(ServletContextRequest.getServletContextRequest(ctx.req())),
                imports.gate().caller(ctx.req()));
    }

    private static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name));
    }
}
