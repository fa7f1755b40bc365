package vn.vungcao.http.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.AccessToken;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Permission;
import vn.vungcao.access.Secret;
import vn.vungcao.access.Session;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.trace.RequestTrace;
import vn.vungcao.store.StoreException;
import vn.vungcao.wording.Wording;

/** Who asks, and whether he may: the one place where that is decided. Before {@link #open} only the token of the settings is known. */
public final class Gate {
    static final String CSRF_HEADER = "X-CSRF-Token";
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final EditorKey settings;
    private final boolean opens;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<AccessStore> store = new AtomicReference<>();
    private final KnownCallers known = new KnownCallers();

    /** @param settings the token that the server was started with */
    public Gate(EditorKey settings) {
        this(settings, true);
    }

    private Gate(EditorKey settings, boolean opens) {
        this.settings = settings;
        this.opens = opens;
    }

    /** Of a server that has no store and opens none. */
    public static Gate withoutStore(EditorKey settings) {
        return new Gate(settings, false);
    }

    /** @param opened where accounts, tokens and the audit are */
    public void open(AccessStore opened) {
        store.set(opened);
    }

    Optional<AccessStore> store() {
        return Optional.ofNullable(store.get());
    }

    /**
     * Empty where there is none and will be none.
     *
     * @throws Failure.NotReady before it is open: who shows something must not be told that it does not hold
     */
    private Optional<AccessStore> awaited() {
        return opens ? Optional.of(opened()) : store();
    }

    /** @throws Failure.NotReady before it is open */
    AccessStore opened() {
        return store().orElseThrow(Failure.NotReady::new);
    }

    /**
     * Who reads. A session that has ended is nobody's; while the database is away so is every other, for reads go on then.
     *
     * @throws Failure.Unauthorized for a token that is none
     * @throws Failure.NotReady while it cannot be looked up yet who shows something
     */
    public Caller caller(HttpServletRequest request) {
        Credentials shown = Credentials.of(request);
        if (shown.bearer().isEmpty() && shown.session().isEmpty()) {
            return Caller.anybody();
        }
        if (shown.bearer().filter(settings::matches).isPresent()) {
            return Caller.ofSettings();
        }
        String digest = new Secret(shown.bearer().or(shown::session).orElseThrow()).digest();
        try {
            return known.find(digest).orElseGet(() -> {
                Caller caller = shown.bearer().isPresent()
                        ? ofToken(digest)
                        : session(digest).map(Session::caller).orElseGet(Caller::anybody);
                known.keep(digest, caller);
                return caller;
            });
        } catch (StoreException e) {
            LOG.warn("who reads could not be looked up and is taken for anybody: {}", e.getMessage());
            return Caller.anybody();
        }
    }

    private Caller ofToken(String digest) {
        return awaited()
                .flatMap(opened -> opened.findToken(digest, clock.instant()))
                .map(AccessToken::caller)
                .orElseThrow(() -> new Failure.Unauthorized(Wording.of(
                        "mã truy cập này không có ở đây, đã hết hạn hoặc đã bị thu hồi: hãy hỏi người quản trị máy chủ",
                        "this token is not known here, has expired or was revoked: ask whoever runs this server")));
    }

    Optional<Session> session(String digest) {
        return awaited().flatMap(opened -> opened.findSession(digest, clock.instant()));
    }

    /** The session whose cookie is shown. */
    Optional<Session> session(HttpServletRequest request) {
        return Credentials.of(request).session().flatMap(text -> session(new Secret(text).digest()));
    }

    /**
     * Who does something, looked up anew.
     *
     * @throws Failure.Unauthorized when it is not known who asks
     * @throws Failure.Forbidden when he may not, or the page that asks is not of this server
     */
    public Caller require(HttpServletRequest request, Permission permission) {
        Caller caller = doer(request, Credentials.of(request));
        if (!caller.may(permission)) {
            throw new Failure.Forbidden(Wording.of(
                    "%s cần vai trò %s; %s có vai trò %s",
                    "%s needs the role %s; %s has the role %s",
                    permission.deed(),
                    permission.least().id(),
                    caller.name(),
                    caller.role().id()));
        }
        return caller;
    }

    private Caller doer(HttpServletRequest request, Credentials shown) {
        if (shown.authorization().isPresent()) {
            String bearer = shown.bearer()
                    .orElseThrow(() -> new Failure.Unauthorized(Wording.of(
                            "tiêu đề phải ghi: Authorization: Bearer MÃ",
                            "the header must read: Authorization: Bearer TOKEN")));
            if (settings.matches(bearer)) {
                return Caller.ofSettings();
            }
            refuseWhereNobodyMay();
            return ofToken(new Secret(bearer).digest());
        }
        Optional<Session> session = session(request);
        if (session.isEmpty()) {
            refuseWhereNobodyMay();
            throw new Failure.Unauthorized(
                    shown.session().isPresent()
                            ? Wording.of(
                                    "phiên làm việc đã hết: hãy đăng nhập lại tại /login",
                                    "the session has ended: log in again at /login")
                            : Wording.of(
                                    "hãy đăng nhập tại /login, hoặc gửi mã truy cập trong tiêu đề: Authorization: Bearer MÃ",
                                    "log in at /login, or send a token in the header: Authorization: Bearer TOKEN"));
        }
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes) {
            requirePageOfThisServer(request, session.get());
        }
        return session.get().caller();
    }

    private static void requirePageOfThisServer(HttpServletRequest request, Session session) {
        String sent = Optional.ofNullable(request.getHeader(CSRF_HEADER)).orElse("");
        if (!new Secret(sent).matches(new Secret(session.csrf()).digest())) {
            throw new Failure.Forbidden(Wording.of(
                    "ai thay đổi điều gì bằng phiên làm việc phải gửi tiêu đề %s với csrf_token mà GET /api/session cho biết",
                    "who changes something by a session sends the header %s with the csrf_token that GET /api/session"
                            + " tells",
                    CSRF_HEADER));
        }
    }

    private void refuseWhereNobodyMay() {
        boolean anybodyMay = settings.isSet()
                || awaited()
                        .filter(opened ->
                                !opened.accounts().isEmpty() || !opened.tokens().isEmpty())
                        .isPresent();
        if (!anybodyMay) {
            throw new Failure.Forbidden(Wording.of(
                    "máy chủ này không nhận nhập số liệu và ghép bảng vì chưa có tài khoản nào: hãy tạo người quản trị đầu"
                            + " tiên tại /login bằng mã bí mật mà nó in ra khi khởi động, hoặc khởi động nó với"
                            + " --editor-token-file TỆP, hoặc với mã trong biến môi trường VUNGCAO_EDITOR_TOKEN",
                    "this server takes no imports and no joins, for it has no account yet: make the first administrator at"
                            + " /login with the secret that it printed when it started, or start it with"
                            + " --editor-token-file FILE, or with the token in the environment variable"
                            + " VUNGCAO_EDITOR_TOKEN"));
        }
    }

    /** What was done; not kept by a server without a store. */
    public void record(Deed deed) {
        store().ifPresent(opened -> opened.record(deed));
    }

    /** Who may do what has changed: nobody is known from before. */
    void forget() {
        known.forget();
    }

    /** By which a request is found again in the log; empty where no server has given it one. */
    public static String requestId(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestTrace.ID), "");
    }
}
