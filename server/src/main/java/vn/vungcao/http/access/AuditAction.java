package vn.vungcao.http.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.AuditSince;
import vn.vungcao.access.Permission;
import vn.vungcao.encode.audit.AuditTexts;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;

/** {@code GET /api/audit}, for administrators. */
public final class AuditAction {
    private static final String PATH = "/api/audit";
    private static final Parameter<String> SINCE =
            Parameter.optional("since", new TextKind(40), "From this day (in Vietnam) or moment on", "2026-01-01");
    private static final Parameter<Integer> AFTER = Parameter.optional(
                    "after", IntegerKind.between(0, Integer.MAX_VALUE), "Only entries after the one of this id", "0")
            .withFallback("0");
    private static final Parameter<Integer> LIMIT = Parameter.optional(
                    "limit", IntegerKind.between(1, 10_000), "Entries of one page", "1000")
            .withFallback("1000");
    private static final Parameter<String> FORMAT = Parameter.optional(
                    "f", PatternKind.of("json|csv", "json or csv", text -> text), "Format of the answer", "json")
            .withFallback("json");

    private final AccessService service;

    public AuditAction(AccessService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        return List.of(Answers.ofAdministration(
                Verb.GET,
                PATH,
                "audit",
                "Who did what, when, with which file, oldest first; also as CSV",
                List.of(SINCE, AFTER, LIMIT, FORMAT),
                List.of(),
                Map.entry(200, "The entries; next names the address of those after them"),
                this::list));
    }

    private Optional<Answer> list(ActionRequest request) {
        service.gate().require(request.http(), Permission.ADMINISTER);
        int limit = request.question().orElse(LIMIT, 1000);
        List<AuditEntry> entries =
                service.gate().opened().audit(since(request), request.question().orElse(AFTER, 0), limit);
        if (request.question().orElse(FORMAT, "json").equals("csv")) {
            return Optional.of(Answer.of(AuditTexts.csv(entries))
                    .withHeaders(Map.of(
                            "Content-Type",
                            "text/csv;charset=utf-8",
                            "Content-Disposition",
                            "attachment; filename=\"audit.csv\"")));
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("entries");
        entries.forEach(entry -> list.add(AuditTexts.json(entry)));
        if (entries.size() == limit) {
            Map<String, String> next = request.question().texts();
            next.put("after", String.valueOf(entries.get(limit - 1).id()));
            node.put("next", request.question().address(next));
        } else {
            node.putNull("next");
        }
        return Optional.of(Answers.json(node));
    }

    private static Instant since(ActionRequest request) {
        try {
            return request.question().find(SINCE).map(AuditSince::parse).orElse(Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter("since", e.getMessage());
        }
    }
}
