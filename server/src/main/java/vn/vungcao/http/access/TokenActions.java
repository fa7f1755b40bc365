package vn.vungcao.http.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.access.AccessToken;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Lifetime;
import vn.vungcao.access.NewToken;
import vn.vungcao.access.Permission;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;

/** {@code /api/tokens}, for administrators. */
public final class TokenActions {
    private static final String PATH = "/api/tokens";
    private static final Parameter<String> ID = Parameter.path(
            "id", PatternKind.of("[0-9a-z]{1,20}", "the id of a token", id -> id), "Id of the token", "k3x9w2");
    private static final List<Field> NEW = Stream.of(
                    Stream.of(Answers.field("label", "What it is for", true)),
                    GrantFields.described(true).stream(),
                    Stream.of(Answers.field(
                            "expires", "After how long it ends: 12h, 90d or 2y; never by itself when left out", false)))
            .flatMap(fields -> fields)
            .toList();

    private final AccessService service;

    public TokenActions(AccessService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        return List.of(
                Answers.ofAdministration(
                        Verb.GET,
                        PATH,
                        "tokens",
                        "The tokens, those that are over among them; never their texts",
                        List.of(),
                        List.of(),
                        Map.entry(200, "The tokens"),
                        this::list),
                Answers.ofAdministration(
                        Verb.POST,
                        PATH,
                        "createToken",
                        "Makes a token for a machine; its text is in this answer and nowhere else",
                        List.of(),
                        Answers.form("token", "The token to make", NEW),
                        Map.entry(201, "The token, with its text"),
                        this::create),
                Answers.ofAdministration(
                        Verb.DELETE,
                        PATH + "/{id}",
                        "revokeToken",
                        "Revokes a token",
                        List.of(ID),
                        List.of(),
                        Map.entry(200, "The token, revoked"),
                        this::revoke));
    }

    private Optional<Answer> list(ActionRequest request) {
        service.gate().require(request.http(), Permission.ADMINISTER);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode tokens = node.putArray("tokens");
        service.gate().opened().tokens().forEach(token -> tokens.add(node(token)));
        return Optional.of(Answers.json(node));
    }

    private ObjectNode node(AccessToken token) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", token.id()).put("label", token.label());
        GrantFields.write(node, token.grant());
        node.put("state", token.state(service.clock().instant()));
        node.put("made_at", token.madeAt().toString()).put("made_by", token.madeBy());
        token.expires().ifPresent(at -> node.put("expires", at.toString()));
        token.revokedAt().ifPresent(at -> node.put("revoked_at", at.toString()));
        return node;
    }

    private Optional<Answer> create(ActionRequest request) throws IOException {
        Caller caller = service.gate().require(request.http(), Permission.ADMINISTER);
        TextFields fields = TextFields.read(request.http(), Answers.names(NEW));
        Instant now = service.clock().instant();
        NewToken made;
        try {
            made = NewToken.of(
                    fields.get("label"),
                    GrantFields.read(fields, service.atlas()),
                    fields.find("expires").map(text -> Lifetime.parse(text).after(now)),
                    now,
                    caller.name());
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter(fields.find("expires").isPresent() ? "expires" : "label", e.getMessage());
        }
        made.keep(service.gate().opened(), caller, Gate.requestId(request.http()));
        ObjectNode node = node(made.token());
        node.put("token", made.secret().text());
        return Optional.of(Answers.json(node).withStatus(201));
    }

    private Optional<Answer> revoke(ActionRequest request) {
        Caller caller = service.gate().require(request.http(), Permission.ADMINISTER);
        String id = request.question().get(ID);
        AccessToken revoked = service.gate()
                .opened()
                .revokeToken(
                        id,
                        service.clock().instant(),
                        Deed.of(caller, Deed.Action.TOKEN_REVOKE, id, Gate.requestId(request.http())))
                .orElseThrow(() -> new Failure.NotFound(
                        "there is no token " + id + " that is not revoked; " + PATH + " lists them"));
        service.gate().forget();
        return Optional.of(Answers.json(node(revoked)));
    }
}
