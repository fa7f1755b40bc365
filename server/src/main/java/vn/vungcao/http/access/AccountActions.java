package vn.vungcao.http.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.access.AccessStore;
import vn.vungcao.access.Account;
import vn.vungcao.access.AccountName;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Grant;
import vn.vungcao.access.Passwords;
import vn.vungcao.access.Permission;
import vn.vungcao.access.Role;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;
import vn.vungcao.wording.Wording;

/** {@code /api/accounts}, for administrators. */
public final class AccountActions {
    private static final String PATH = "/api/accounts";
    private static final Parameter<String> NAME =
            Parameter.path("name", new TextKind(60), "Name of the account", "lan.nguyen");
    private static final Field PASSWORD =
            Answers.field("password", "At least " + Passwords.SHORTEST + " characters", false);
    private static final List<Field> NEW = Stream.of(
                    Stream.of(Answers.field("name", "Letters a-z, digits and . _ @ -", true)),
                    GrantFields.described(true).stream(),
                    Stream.of(Answers.field("password", PASSWORD.description(), true)))
            .flatMap(fields -> fields)
            .toList();
    private static final List<Field> CHANGE = Stream.of(
                    GrantFields.described(false).stream(),
                    Stream.of(
                            new Field(
                                    "disabled",
                                    "Whether it may not log in",
                                    false,
                                    false,
                                    false,
                                    List.of("true", "false")),
                            PASSWORD))
            .flatMap(fields -> fields)
            .toList();

    private final AccessService service;

    public AccountActions(AccessService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        return List.of(
                Answers.ofAdministration(
                        Verb.GET,
                        PATH,
                        "accounts",
                        "The accounts, by name",
                        List.of(),
                        List.of(),
                        Map.entry(200, "The accounts"),
                        this::list),
                Answers.ofAdministration(
                        Verb.POST,
                        PATH,
                        "createAccount",
                        "Makes an account",
                        List.of(),
                        Answers.form("account", "The account to make", NEW),
                        Map.entry(201, "The account"),
                        this::create),
                Answers.ofAdministration(
                        Verb.POST,
                        PATH + "/{name}",
                        "changeAccount",
                        "Changes role, password or state of an account, and ends its sessions",
                        List.of(NAME),
                        Answers.form("change", "What is changed", CHANGE),
                        Map.entry(200, "The account"),
                        this::change),
                Answers.ofAdministration(
                        Verb.DELETE,
                        PATH + "/{name}/sessions",
                        "endSessions",
                        "Ends the sessions of an account",
                        List.of(NAME),
                        List.of(),
                        Map.entry(200, "The account"),
                        this::endSessions));
    }

    private AccessStore store() {
        return service.gate().opened();
    }

    private Optional<Answer> list(ActionRequest request) {
        service.gate().require(request.http(), Permission.ADMINISTER);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode accounts = node.putArray("accounts");
        Map<String, Integer> sessions = store().sessions(service.clock().instant());
        store().accounts().forEach(account -> accounts.add(node(account, sessions.getOrDefault(account.name(), 0))));
        return Optional.of(Answers.json(node));
    }

    private ObjectNode node(Account account) {
        return node(account, store().sessions(service.clock().instant()).getOrDefault(account.name(), 0));
    }

    private static ObjectNode node(Account account, int sessions) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", account.name());
        GrantFields.write(node, account.grant());
        node.put("provider", account.isOfProvider()).put("sessions", sessions);
        node.put("disabled", account.disabled()).put("made_at", account.madeAt().toString());
        account.lockedUntil().ifPresent(until -> node.put("locked_until", until.toString()));
        return node;
    }

    private Optional<Answer> create(ActionRequest request) throws IOException {
        Caller caller = service.gate().require(request.http(), Permission.ADMINISTER);
        TextFields fields = TextFields.read(request.http(), Answers.names(NEW));
        String name = name(fields.get("name"));
        Grant grant = GrantFields.read(fields, service.atlas());
        checkPassword("password", name, fields.get("password"));
        Instant now = service.clock().instant();
        try {
            store().addAccount(
                            Account.of(name, grant, now),
                            service.passwords().hash(fields.get("password")),
                            deed(caller, Deed.Action.ACCOUNT_CREATE, name, request)
                                    .with(Deed.Outcome.DONE, grant.toString()));
        } catch (AccessStore.TakenException e) {
            throw new Failure.Conflict(e.said(), List.of());
        }
        return Optional.of(Answers.json(node(get(name))).withStatus(201));
    }

    private Optional<Answer> change(ActionRequest request) throws IOException {
        Caller caller = service.gate().require(request.http(), Permission.ADMINISTER);
        Account account = get(request.question().get(NAME));
        TextFields fields = TextFields.read(request.http(), Answers.names(CHANGE));
        Optional<String> password = fields.find("password");
        password.ifPresent(text -> {
            requireOwnPassword(account);
            checkPassword("password", account.name(), text);
        });
        Grant grant =
                fields.find(GrantFields.ROLE).isPresent() ? GrantFields.read(fields, service.atlas()) : account.grant();
        if (account.isOfProvider() && !grant.equals(account.grant())) {
            throw new Failure.Conflict(
                    Wording.of(
                            "vai trò của %s do nhà cung cấp đăng nhập quyết định: hãy đổi nhóm của người này ở đó",
                            "the role of %s comes from the login provider: change the person's groups there",
                            account.name()),
                    List.of());
        }
        boolean disabled = fields.find("disabled").map(AccountActions::flag).orElse(account.disabled());
        List<String> changes = new ArrayList<>();
        if (!grant.equals(account.grant()) || disabled != account.disabled()) {
            requireAnotherAdministrator(account, grant, disabled);
            changes.add(grant + (disabled ? ", disabled" : ""));
            store().changeAccount(
                            account.name(),
                            grant,
                            disabled,
                            deed(caller, Deed.Action.ACCOUNT_CHANGE, account.name(), request)
                                    .with(Deed.Outcome.DONE, changes.get(0)));
        }
        password.ifPresent(text -> store().changePassword(
                        account.name(),
                        service.passwords().hash(text),
                        Optional.empty(),
                        deed(caller, Deed.Action.PASSWORD_CHANGE, account.name(), request)));
        if (changes.isEmpty() && password.isEmpty()) {
            throw new Failure.BadParameter("body", "changes nothing: give a role, disabled or a password");
        }
        service.gate().forget();
        return Optional.of(Answers.json(node(get(account.name()))));
    }

    /** @throws Failure.Conflict for a person who logs in at the provider */
    static void requireOwnPassword(Account account) {
        if (account.isOfProvider()) {
            throw new Failure.Conflict(
                    Wording.of(
                            "%s đăng nhập qua nhà cung cấp và không có mật khẩu ở đây",
                            "%s logs in at the provider and has no password here", account.name()),
                    List.of());
        }
    }

    private Optional<Answer> endSessions(ActionRequest request) {
        Caller caller = service.gate().require(request.http(), Permission.ADMINISTER);
        Account account = get(request.question().get(NAME));
        store().endSessions(account.name(), deed(caller, Deed.Action.SESSIONS_END, account.name(), request));
        service.gate().forget();
        return Optional.of(Answers.json(node(account, 0)));
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Failure.BadParameter("disabled", "is true or false", List.of("true", "false"));
        }
        return text.equals("true");
    }

    /** Without an administrator nobody could give the role again. */
    private void requireAnotherAdministrator(Account account, Grant grant, boolean disabled) {
        boolean stays = grant.role() == Role.ADMINISTRATOR && !disabled;
        boolean other = store().accounts().stream()
                .anyMatch(one -> !one.name().equals(account.name())
                        && one.grant().role() == Role.ADMINISTRATOR
                        && !one.disabled());
        if (!stays && !other && account.grant().role() == Role.ADMINISTRATOR) {
            throw new Failure.Conflict(
                    Wording.of(
                            "%s là người quản trị duy nhất: hãy tạo một người khác trước",
                            "%s is the only administrator: make another one first", account.name()),
                    List.of());
        }
    }

    private Account get(String name) {
        return store().findAccount(name)
                .orElseThrow(() -> new Failure.NotFound("there is no account " + name + "; " + PATH + " lists them"))
                .account();
    }

    private static Deed deed(Caller caller, Deed.Action action, String name, ActionRequest request) {
        return Deed.of(caller, action, name, Gate.requestId(request.http()));
    }

    static String name(String text) {
        try {
            return new AccountName(text).text();
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter("name", e.getMessage());
        }
    }

    /** @param field in which the password stands */
    static void checkPassword(String field, String name, String password) {
        try {
            Passwords.check(name, password);
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter(field, e.getMessage());
        }
    }
}
