package vn.vungcao.http.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.access.Account;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.Permission;
import vn.vungcao.access.Role;
import vn.vungcao.access.Secret;
import vn.vungcao.access.Session;
import vn.vungcao.access.SignIn;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;
import vn.vungcao.wording.Wording;

/** Logging in and out, who one is, and the first administrator: {@code /api/session} and {@code /api/setup}. */
public final class SessionActions {
    private static final String PATH = "/api/session";
    private static final List<Field> NAME_AND_PASSWORD = List.of(
            Answers.field("name", "Name of the account", true), Answers.field("password", "Its password", true));
    private static final List<Field> FIRST = List.of(
            Answers.field("secret", "What the server printed when it started", true),
            NAME_AND_PASSWORD.get(0),
            Answers.field("password", "A password of at least " + Passwords.SHORTEST + " characters", true));

    private static final List<Field> OWN_PASSWORD = List.of(
            Answers.field("old", "The password of until now", true),
            Answers.field("new", "At least " + Passwords.SHORTEST + " characters", true));

    private final AccessService service;

    public SessionActions(AccessService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        return List.of(
                new ActionRoute(
                        Verb.POST,
                        PATH,
                        "logIn",
                        "Logs a person in: the answer sets the cookie " + Credentials.COOKIE
                                + ". Also taken as a web form",
                        List.of(),
                        Answers.form("login", "Name and password", NAME_AND_PASSWORD),
                        Answers.JSON,
                        Map.entry(200, "Who is logged in, with the token that changes need"),
                        Map.of(
                                401,
                                "The name or the password is wrong",
                                403,
                                "The page that asks is not of this server",
                                429,
                                "Too many passwords were wrong: Retry-After says how long none is looked at"),
                        this::logIn),
                new ActionRoute(
                        Verb.GET,
                        PATH,
                        "session",
                        "Who asks: name, role, scope, and for a session the token that changes need",
                        List.of(),
                        List.of(),
                        Answers.JSON,
                        Map.entry(200, "Who asks"),
                        Map.of(401, "The token is not known here"),
                        this::who),
                new ActionRoute(
                        Verb.DELETE,
                        PATH,
                        "logOut",
                        "Logs a person out",
                        List.of(),
                        List.of(),
                        Answers.JSON,
                        Map.entry(204, "The session has ended"),
                        Map.of(401, "There is no session", 403, "The header " + Gate.CSRF_HEADER + " is lacking"),
                        this::logOut),
                new ActionRoute(
                        Verb.POST,
                        PATH + "/password",
                        "changeOwnPassword",
                        "Gives the own account another password; its other sessions end",
                        List.of(),
                        Answers.form("password", "The password of until now and the new one", OWN_PASSWORD),
                        Answers.JSON,
                        Map.entry(204, "The new password holds"),
                        Map.of(
                                400,
                                "The old password is wrong, or the new one is too easily guessed",
                                401,
                                "There is no session",
                                403,
                                "The header " + Gate.CSRF_HEADER + " is lacking",
                                409,
                                "The account has its password at the provider",
                                429,
                                "Too many passwords were wrong: Retry-After says how long none is looked at"),
                        this::changePassword),
                new ActionRoute(
                        Verb.POST,
                        "/api/setup",
                        "makeFirstAdministrator",
                        "Makes the first account of a server that has none, and logs it in",
                        List.of(),
                        Answers.form("first", "The secret of the start, and the account to make", FIRST),
                        Answers.JSON,
                        Map.entry(200, "Who is logged in"),
                        Map.of(401, "The secret does not hold, or there is an account already"),
                        this::first));
    }

    private Optional<Answer> logIn(ActionRequest request) throws IOException {
        refuseOtherPages(request.http());
        TextFields fields = TextFields.read(request.http(), Answers.names(NAME_AND_PASSWORD));
        return Optional.of(enter(request, fields.get("name"), fields.get("password")));
    }

    private Answer enter(ActionRequest request, String name, String password) {
        try {
            SignIn.Entered entered = service.signIn()
                    .enter(name, password, service.address(request.http()), Gate.requestId(request.http()));
            String cookie = service.cookie(request.http(), entered.secret().text(), SignIn.SESSION.toSeconds());
            ObjectNode node = told(entered.session().caller(), Optional.of(entered.session()));
            return Answers.json(node.put("own_password", true)).withHeaders(Map.of("Set-Cookie", cookie));
        } catch (SignIn.RefusedException e) {
            refuseTooMany(e);
            throw new Failure.Unauthorized(e.said());
        }
    }

    private static void refuseTooMany(SignIn.RefusedException e) {
        if (e.waiting().isPresent()) {
            throw new Failure.TooManyTries(
                    e.said(), Math.max(1, e.waiting().get().toSeconds()));
        }
    }

    /** A page of another server shall not log anybody in under a name of its choice. */
    private static void refuseOtherPages(HttpServletRequest request) {
        String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("none");
        if (site.equals("cross-site") || site.equals("same-site")) {
            throw new Failure.Forbidden(Wording.of(
                    "trang gửi yêu cầu không phải của máy chủ này: hãy đăng nhập tại /login",
                    "the page that asks is not of this server: log in at /login"));
        }
    }

    private Optional<Answer> who(ActionRequest request) {
        Optional<Session> session = request.header("Authorization").isPresent()
                ? Optional.empty()
                : service.gate().session(request.http());
        Caller caller =
                session.map(Session::caller).orElseGet(() -> service.gate().caller(request.http()));
        ObjectNode node = told(caller, session);
        session.ifPresent(known -> tellAccount(node, account(known), request));
        return Optional.of(Answers.json(node));
    }

    /** Whether there is a password to change, and where else there may be a session to end. */
    private void tellAccount(ObjectNode node, Account account, ActionRequest request) {
        node.put("own_password", !account.isOfProvider());
        if (account.isOfProvider()) {
            URI back = URI.create(service.origin(request.http()) + "/login");
            service.provider()
                    .flatMap(provider -> provider.logout(back))
                    .ifPresent(address -> node.put("provider_logout", address.toString()));
        }
    }

    private ObjectNode told(Caller caller, Optional<Session> session) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("known", caller.isKnown());
        if (caller.isKnown()) {
            node.put("name", caller.name());
        }
        GrantFields.write(node, caller.grant());
        node.put("may_import", caller.may(Permission.IMPORT));
        session.ifPresent(known -> node.put("csrf_token", known.csrf())
                .put("expires", known.expires().toString()));
        if (!caller.isKnown()) {
            node.put("provider", service.provider().isPresent());
            node.put(
                    "first",
                    service.gate()
                            .store()
                            .filter(store -> store.accounts().isEmpty())
                            .isPresent());
        }
        return node;
    }

    private Optional<Answer> logOut(ActionRequest request) {
        Session session = service.gate()
                .session(request.http())
                .orElseThrow(() -> new Failure.Unauthorized(
                        Wording.of("không có phiên làm việc nào để kết thúc", "there is no session to end")));
        Caller caller = service.gate().require(request.http(), Permission.READ_UNPUBLISHED);
        service.gate()
                .opened()
                .endSession(session.digest(), Deed.of(caller, Deed.Action.LOGOUT, "", Gate.requestId(request.http())));
        service.gate().forget();
        return Optional.of(Answer.of(new byte[0])
                .withStatus(204)
                .withHeaders(Map.of("Set-Cookie", service.cookie(request.http(), "", 0))));
    }

    private Optional<Answer> changePassword(ActionRequest request) throws IOException {
        Caller caller = service.gate().require(request.http(), Permission.READ_UNPUBLISHED);
        Session session = caller.way() == Caller.Way.SESSION
                ? service.gate().session(request.http()).orElseThrow()
                : noSession();
        AccountActions.requireOwnPassword(account(session));
        TextFields fields = TextFields.read(request.http(), Answers.names(OWN_PASSWORD));
        AccountActions.checkPassword("new", session.account(), fields.get("new"));
        String id = Gate.requestId(request.http());
        try {
            service.signIn()
                    .confirm(
                            session.account(),
                            fields.get("old"),
                            service.address(request.http()),
                            id,
                            Deed.Action.PASSWORD_CHANGE);
        } catch (SignIn.RefusedException e) {
            refuseTooMany(e);
            throw new Failure.BadParameter(
                    "old", Wording.of("mật khẩu cũ không đúng", "this is not the password of until now"));
        }
        service.gate()
                .opened()
                .changePassword(
                        session.account(),
                        service.passwords().hash(fields.get("new")),
                        Optional.of(session.digest()),
                        Deed.of(caller, Deed.Action.PASSWORD_CHANGE, session.account(), id)
                                .with(Deed.Outcome.DONE, "by the person; other sessions ended"));
        service.gate().forget();
        return Optional.of(Answer.of(new byte[0]).withStatus(204));
    }

    private static Session noSession() {
        throw new Failure.Unauthorized(Wording.of(
                "chỉ người đã đăng nhập tại /login mới đổi được mật khẩu của mình",
                "only who has logged in at /login changes the own password"));
    }

    private Account account(Session session) {
        return service.gate()
                .opened()
                .findAccount(session.account())
                .orElseThrow()
                .account();
    }

    private Optional<Answer> first(ActionRequest request) throws IOException {
        refuseOtherPages(request.http());
        TextFields fields = TextFields.read(request.http(), Answers.names(FIRST));
        String name = AccountActions.name(fields.get("name"));
        AccountActions.checkPassword("password", name, fields.get("password"));
        Instant now = service.clock().instant();
        Account account = Account.of(name, Grant.of(Role.ADMINISTRATOR), now);
        Deed deed = Deed.of(
                        new Caller(name, account.grant(), Caller.Way.SESSION),
                        Deed.Action.ACCOUNT_CREATE,
                        name,
                        Gate.requestId(request.http()))
                .with(Deed.Outcome.DONE, "the first administrator");
        // a password is hashed only where one may be needed
        boolean made = service.gate().opened().accounts().isEmpty()
                && service.gate()
                        .opened()
                        .addFirstAccount(
                                new Secret(fields.get("secret").strip()).digest(),
                                now,
                                account,
                                service.passwords().hash(fields.get("password")),
                                deed);
        if (!made) {
            service.gate().record(deed.with(Deed.Outcome.REFUSED, "the secret of the start does not hold"));
            throw new Failure.Unauthorized(Wording.of(
                    "đây không phải mã bí mật mà máy chủ in ra khi khởi động, mã đã quá một ngày, hoặc đã có tài khoản: hãy"
                            + " khởi động lại máy chủ, hoặc dùng vungcao user add",
                    "this is not the secret that the server printed when it started, it is older than a day, or there is"
                            + " an account already: start the server again, or use vungcao user add"));
        }
        return Optional.of(enter(request, name, fields.get("password")));
    }
}
