package vn.vungcao.http.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.SignIn;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.limit.TrustedProxies;
import vn.vungcao.http.oidc.Provider;

/** What the actions of access share. */
public final class AccessService {
    private final Gate gate;
    private final Supplier<Optional<Atlas>> atlas;
    private final Optional<String> publicUrl;
    private final TrustedProxies proxies;
    private final Optional<Provider> provider;
    private final Clock clock = Clock.systemUTC();
    private final Passwords passwords = new Passwords();
    private final AtomicReference<SignIn> signIn = new AtomicReference<>();

    /**
     * @param publicUrl scheme and host by which askers reach the server, when something stands before it
     * @param proxies what they say of an asker is believed
     * @param provider at which people log in; empty when they do so here only
     */
    public AccessService(
            Gate gate,
            Supplier<Optional<Atlas>> atlas,
            Optional<String> publicUrl,
            TrustedProxies proxies,
            Optional<Provider> provider) {
        this.gate = gate;
        this.atlas = atlas;
        this.publicUrl = publicUrl;
        this.proxies = proxies;
        this.provider = provider;
    }

    /** Of a server without a store. */
    public static AccessService none() {
        return new AccessService(
                Gate.withoutStore(EditorKey.none()),
                Optional::empty,
                Optional.empty(),
                TrustedProxies.none(),
                Optional.empty());
    }

    Gate gate() {
        return gate;
    }

    Optional<Atlas> atlas() {
        return atlas.get();
    }

    Clock clock() {
        return clock;
    }

    Passwords passwords() {
        return passwords;
    }

    /** One for all, for it knows from where was guessed. */
    SignIn signIn() {
        return signIn.updateAndGet(known -> known != null ? known : new SignIn(gate.opened(), passwords, clock));
    }

    Optional<Provider> provider() {
        return provider;
    }

    /** Whether the asker reaches the server by https, so that the cookie never travels openly. */
    boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || publicUrl.filter(url -> url.startsWith("https:")).isPresent()
                || proxies.isHttps(request.getRemoteAddr(), headers(request, "X-Forwarded-Proto"));
    }

    /** From where is asked: what a proxy says when it is trusted, else who is at the other end of the line. */
    String address(HttpServletRequest request) {
        return proxies.client(request.getRemoteAddr(), headers(request, "X-Forwarded-For"))
                .orElse(request.getRemoteAddr());
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    /** Scheme and host by which the asker reaches the server. */
    String origin(HttpServletRequest request) {
        return publicUrl.orElseGet(() -> (isSecure(request) ? "https" : "http") + "://" + request.getHeader("Host"));
    }

    /** The cookie of a session. */
    String cookie(HttpServletRequest request, String value, long seconds) {
        return Credentials.COOKIE + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (isSecure(request) ? "; Secure" : "");
    }
}
