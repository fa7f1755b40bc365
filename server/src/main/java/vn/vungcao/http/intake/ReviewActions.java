package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Permission;
import vn.vungcao.http.access.Gate;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.TextKind;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Action;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.intake.preview.ChangePreviewJson;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ReviewException;
import vn.vungcao.wording.Wording;

/** What can be done with drafts: see what they would change, approve them, reject them. */
public record ReviewActions(ImportService service) {
    private static final Parameter<String> WHO = Parameter.optional(
                    "who", new TextKind(100), "Whom the record names as the one who decided", "planner")
            .withFallback("editor");

    /** Decides on a draft. */
    @FunctionalInterface
    private interface Decision {
        ImportRecord on(long draft, String who, Deed deed);
    }

    public List<ActionRoute> routes() {
        String one = ImportReads.PATH + "/{id}";
        return List.of(
                route(
                        Verb.GET,
                        one + "/changes",
                        "draftChanges",
                        "What a draft would change of what counts now, for those who may read what is not published",
                        List.of(ImportReads.ID),
                        "The changes, as a dry run tells them",
                        "It is no draft",
                        this::changes),
                route(
                        Verb.POST,
                        one + "/approval",
                        "approveImport",
                        "Approves a draft: it counts from then on, and everybody sees it",
                        List.of(ImportReads.ID, WHO),
                        "The import, approved",
                        "It is no draft, a later import says something else of the same, what it speaks of is not there, or an"
                                + " import is being made",
                        this::approve),
                route(
                        Verb.POST,
                        one + "/rejection",
                        "rejectImport",
                        "Rejects a draft: it never counts; who imported it may do so, and every approver",
                        List.of(ImportReads.ID, WHO),
                        "The import, rejected",
                        "It is no draft, or an import is being made",
                        this::reject));
    }

    private static ActionRoute route(
            Verb verb,
            String path,
            String id,
            String summary,
            List<Parameter<?>> parameters,
            String done,
            String conflict,
            Action action) {
        return new ActionRoute(
                verb,
                path,
                id,
                summary,
                parameters,
                List.of(),
                "application/json",
                Map.entry(200, done),
                ImportActions.withWrites(Map.of(409, conflict)),
                action);
    }

    private Optional<Answer> changes(ActionRequest request) {
        service.gate().require(request.http(), Permission.READ_UNPUBLISHED);
        ImportJobs jobs = service.jobs();
        long draft = ImportActions.number(jobs, request.question().get(ImportReads.ID));
        try {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("import", draft);
            node.set("changes", ChangePreviewJson.node(jobs.preview(service.kinds(), draft)));
            return Optional.of(ImportReads.json(node));
        } catch (ReviewException e) {
            throw refusal(e);
        }
    }

    private Optional<Answer> approve(ActionRequest request) {
        Caller caller = service.gate().require(request.http(), Permission.APPROVE);
        return decide(request, caller, Deed.Action.APPROVE, service.jobs()::approve);
    }

    private Optional<Answer> reject(ActionRequest request) {
        Caller caller = service.gate().require(request.http(), Permission.IMPORT);
        return decide(request, caller, Deed.Action.REJECT, (draft, who, deed) -> {
            if (!caller.may(Permission.APPROVE)) {
                requireOwn(caller, draft);
            }
            return service.jobs().reject(draft, who, deed);
        });
    }

    private void requireOwn(Caller caller, long draft) {
        boolean own = caller.isOneself()
                && service.jobs().imports().stream()
                        .anyMatch(record -> record.id() == draft
                                && record.description().who().equals(caller.name()));
        if (!own) {
            throw new Failure.Forbidden(Wording.of(
                    "bản nháp số %d không phải của %s: người biên tập chỉ rút bản nháp của chính mình; hãy nhờ người phê duyệt",
                    "draft %d is not of %s: an editor takes back his own drafts; ask an approver",
                    draft,
                    caller.name()));
        }
    }

    private Optional<Answer> decide(ActionRequest request, Caller caller, Deed.Action action, Decision decision) {
        String id = request.question().get(ImportReads.ID);
        Deed deed = Deed.of(caller, action, "import " + id, Gate.requestId(request.http()));
        try {
            long draft = ImportActions.number(service.jobs(), id);
            String who = caller.isOneself() ? caller.name() : request.question().orElse(WHO, "editor");
            return Optional.of(
                    ImportReads.json(ImportRecordJson.line(decision.on(draft, who, deed.to("import " + draft)))));
        } catch (ReviewException | Failure e) {
            service.gate().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
            throw e instanceof ReviewException review ? refusal(review) : e;
        }
    }

    private static RuntimeException refusal(ReviewException e) {
        if (e instanceof ReviewException.Unknown) {
            return new Failure.NotFound(e.said());
        }
        return new Failure.Conflict(
                e.said(), e instanceof ReviewException.Outdated outdated ? outdated.by() : List.of());
    }
}
