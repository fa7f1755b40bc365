package vn.vungcao.http.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.ProviderRefusal;
import vn.vungcao.access.ProviderRefusedException;
import vn.vungcao.access.ProviderSignIn;
import vn.vungcao.access.Role;
import vn.vungcao.access.Secret;
import vn.vungcao.access.SignIn;
import vn.vungcao.http.oidc.Claims;
import vn.vungcao.http.oidc.Flow;
import vn.vungcao.http.oidc.Provider;
import vn.vungcao.http.oidc.ProviderSettings;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;

/** Logging in at the provider of OpenID Connect: a browser is sent there, and comes back. Both answers send it on. */
public final class ProviderActions {
    static final String LEAVE = "/api/oidc/login";
    static final String BACK = "/api/oidc/callback";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderActions.class);
    private static final String COOKIE = "vungcao_oidc";
    private static final String PLACE = "/api/oidc";

    /** Pages of this server to which one goes then; an address from elsewhere is none of them. */
    private static final List<String> PAGES = List.of("/", "/import", "/accounts", "/login");

    private static final Parameter<String> NEXT =
            Parameter.optional("next", new TextKind(200), "Page of this server to go to then", "/import");
    private static final Parameter<String> LANGUAGE =
            Parameter.optional("lang", new TextKind(10), "Language of the pages: vi or en", "vi");
    private static final Parameter<String> CODE = Parameter.optional(
            "code", new TextKind(4_000), "The code that the provider gives", "SplxlOBeZQQYbYS6WxSbIA");
    private static final Parameter<String> STATE =
            Parameter.optional("state", new TextKind(200), "What was sent along to the provider", "af0ifjsldkj");
    private static final Parameter<String> ISSUER = Parameter.optional(
            "iss", new TextKind(400), "Which provider it is", "https://login.example.vn/realms/tinh");
    private static final Parameter<String> ERROR =
            Parameter.optional("error", new TextKind(200), "Why the provider lets nobody in", "access_denied");

    private final AccessService service;

    public ProviderActions(AccessService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        return List.of(
                new ActionRoute(
                        Verb.GET,
                        LEAVE,
                        "providerLogin",
                        "Sends a browser to the provider of OpenID Connect, to log in there",
                        List.of(NEXT, LANGUAGE),
                        List.of(),
                        Answers.JSON,
                        Map.entry(303, "To the provider; to /login with the reason when it is away"),
                        Map.of(404, "No provider is set"),
                        this::leave),
                new ActionRoute(
                        Verb.GET,
                        BACK,
                        ActionRoute.PROVIDER_CALLBACK,
                        "Where the provider sends the browser back to; parameters that are not known here are passed over",
                        List.of(CODE, STATE, ISSUER, ERROR),
                        List.of(),
                        Answers.JSON,
                        Map.entry(303, "To the page, logged in; to /login with the reason when not let in"),
                        Map.of(404, "No provider is set"),
                        this::comeBack));
    }

    private Provider provider() {
        return service.provider()
                .orElseThrow(() ->
                        new Failure.NotFound("nobody logs in at a provider here; see oidc-issuer in the settings"));
    }

    private Optional<Answer> leave(ActionRequest request) {
        Provider provider = provider();
        String next = request.question().orElse(NEXT, "/");
        Flow flow = Flow.begin(
                service.clock().instant(),
                PAGES.contains(next) ? next.substring(1) : "",
                request.question().orElse(LANGUAGE, "vi").equals("en") ? "en" : "vi");
        try {
            URI there = provider.leave(flow, back(request.http()));
            return Optional.of(to(there.toString(), cookie(request.http(), flow.text(), Flow.LONGEST.toSeconds())));
        } catch (ProviderRefusedException e) {
            return Optional.of(refused(request, Optional.of(flow), e));
        }
    }

    private URI back(HttpServletRequest request) {
        return URI.create(service.origin(request) + BACK);
    }

    private Optional<Answer> comeBack(ActionRequest request) {
        Provider provider = provider();
        Optional<Flow> flow = flow(request.http());
        try {
            Flow begun = begun(request, provider.settings(), flow);
            Claims claims = provider.comeBack(begun, code(request), back(request.http()));
            SignIn.Entered entered = enter(request, provider.settings(), claims);
            return Optional.of(to(
                    local("/" + begun.page(), begun.language(), Map.of()),
                    cookie(request.http(), "", 0),
                    service.cookie(request.http(), entered.secret().text(), SignIn.SESSION.toSeconds())));
        } catch (ProviderRefusedException e) {
            return Optional.of(refused(request, flow, e));
        }
    }

    private Optional<Flow> flow(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Flow.read(cookie.getValue(), service.clock().instant()));
    }

    /** The login that this browser began, if it is the one that comes back. */
    private static Flow begun(ActionRequest request, ProviderSettings settings, Optional<Flow> flow)
            throws ProviderRefusedException {
        Secret state = new Secret(request.question().orElse(STATE, ""));
        Flow begun = flow.filter(one -> state.matches(new Secret(one.state()).digest()))
                .orElseThrow(() -> new ProviderRefusedException(
                        ProviderRefusal.EXPIRED, "no login of this browser has this state"));
        if (!request.question().orElse(ISSUER, settings.issuer()).equals(settings.issuer())) {
            throw new ProviderRefusedException(ProviderRefusal.UNVERIFIED, "another provider sent the browser back");
        }
        return begun;
    }

    private static String code(ActionRequest request) throws ProviderRefusedException {
        return request.question()
                .find(CODE)
                .orElseThrow(() -> new ProviderRefusedException(
                        ProviderRefusal.DECLINED,
                        "the provider sent no code: " + request.question().orElse(ERROR, "and no reason")));
    }

    private SignIn.Entered enter(ActionRequest request, ProviderSettings settings, Claims claims)
            throws ProviderRefusedException {
        String name = claims.text(settings.nameClaim()).orElse("");
        try {
            Grant grant = settings.roles()
                    .grant(
                            claims.texts(settings.groupsClaim()),
                            settings.unitClaim().flatMap(claims::text));
            requireUnit(grant);
            SignIn.Entered entered = new ProviderSignIn(
                            service.gate().opened(), service.passwords(), service.signIn(), service.clock())
                    .enter(
                            new ProviderSignIn.Person(claims.issuer() + "#" + claims.subject(), name, grant),
                            service.address(request.http()),
                            Gate.requestId(request.http()));
            service.gate().forget();
            return entered;
        } catch (ProviderRefusedException e) {
            Caller caller =
                    new Caller(name.isEmpty() ? claims.subject() : name, Grant.of(Role.PUBLIC), Caller.Way.SESSION);
            service.gate()
                    .record(Deed.of(caller, Deed.Action.LOGIN, "", Gate.requestId(request.http()))
                            .with(Deed.Outcome.REFUSED, "by the provider: " + e.getMessage()));
            throw e;
        }
    }

    private void requireUnit(Grant grant) throws ProviderRefusedException {
        Optional<String> problem =
                service.atlas().flatMap(atlas -> grant.scope().flatMap(scope -> ScopeCheck.problem(atlas, scope)));
        if (problem.isPresent()) {
            throw new ProviderRefusedException(ProviderRefusal.NO_UNIT, problem.get());
        }
    }

    private Answer refused(ActionRequest request, Optional<Flow> flow, ProviderRefusedException e) {
        LOG.info("a login at the provider was refused ({}): {}", e.why().id(), e.getMessage());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("trouble", e.why().id());
        flow.map(Flow::page).filter(page -> !page.isEmpty()).ifPresent(page -> parameters.put("next", "/" + page));
        return to(local("/login", flow.map(Flow::language).orElse("vi"), parameters), cookie(request.http(), "", 0));
    }

    private static String local(String page, String language, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (language.equals("en")) {
            all.put("lang", language);
        }
        return all.isEmpty()
                ? page
                : all.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", page + "?", ""));
    }

    private static Answer to(String address, String... cookies) {
        return Answer.of(new byte[0])
                .withStatus(303)
                .withHeaders(Map.of(
                        "Location",
                        address,
                        "Set-Cookie",
                        String.join("\n", cookies),
                        "Referrer-Policy",
                        "no-referrer"));
    }

    /** Lax and not Strict: the browser comes back from another server. */
    private String cookie(HttpServletRequest request, String value, long seconds) {
        return COOKIE + "=" + value + "; Path=" + PLACE + "; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (service.isSecure(request) ? "; Secure" : "");
    }
}
