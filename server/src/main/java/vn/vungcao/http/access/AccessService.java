package vn.vungcao.http.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.SignIn;
import vn.vungcao.atlas.Atlas;

/** What the actions of access share. */
public final class AccessService {
    private final Gate gate;
    private final Supplier<Optional<Atlas>> atlas;
    private final Optional<String> publicUrl;
    private final Clock clock = Clock.systemUTC();
    private final Passwords passwords = new Passwords();
    private final AtomicReference<SignIn> signIn = new AtomicReference<>();

    /** @param publicUrl scheme and host by which askers reach the server, when something stands before it */
    public AccessService(Gate gate, Supplier<Optional<Atlas>> atlas, Optional<String> publicUrl) {
        this.gate = gate;
        this.atlas = atlas;
        this.publicUrl = publicUrl;
    }

    /** Of a server without a store. */
    public static AccessService none() {
        return new AccessService(new Gate(EditorKey.none()), Optional::empty, Optional.empty());
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

    /** Whether the asker reaches the server by https, so that the cookie never travels openly. */
    boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || publicUrl.filter(url -> url.startsWith("https:")).isPresent();
    }
}
