package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import vn.vungcao.http.route.ActionRoute.Field;
import vn.vungcao.http.route.ActionRoute.Form;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.UndoException;
import vn.vungcao.wording.Wording;

/** What can be done with imports: ask for one, listen to it, cancel it, undo it. */
public final class ImportActions {
    private static final String JSON = "application/json";
    private static final Parameter<String> WHO = Parameter.optional(
                    "who", new TextKind(100), "Whom the record names as the one who undid it", "planner")
            .withFallback("editor");
    private static final Map<Integer, String> OF_WRITES = Map.of(
            401, "It is not known who asks",
            403, "Who asks may not do this, or this server takes no imports");

    private final ImportService service;
    private final EventStream events = new EventStream();

    public ImportActions(ImportService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        String one = ImportReads.PATH + "/{id}";
        List<Parameter<?>> id = List.of(ImportReads.ID);
        return List.of(
                new ActionRoute(
                        Verb.POST,
                        ImportReads.PATH,
                        "startImport",
                        "Imports one file, as a job; the fields are the options of the command line. A file may have at most "
                                + service.maxBytes() + " bytes",
                        List.of(),
                        forms(),
                        JSON,
                        Map.entry(202, "The job; Location names its address"),
                        withWrites(Map.of(
                                413,
                                "The file is too large",
                                503,
                                "Too many imports are waiting, or the database is away")),
                        guarded(this::start)),
                new ActionRoute(
                        Verb.GET,
                        "/api/editor",
                        "editor",
                        "Whether who asks may import and approve, whether his imports are drafts, and how large a file may be",
                        List.of(),
                        List.of(),
                        JSON,
                        Map.entry(200, "Who asks may import"),
                        OF_WRITES,
                        guarded(this::permission)),
                new ActionRoute(
                        Verb.GET,
                        one + "/events",
                        "importEvents",
                        "The states of a job as server-sent events, until it ends; Last-Event-ID resumes",
                        id,
                        List.of(),
                        "text/event-stream",
                        Map.entry(200, "Events named state, each with the job as JSON"),
                        Map.of(503, "Too many listen"),
                        this::tell),
                new ActionRoute(
                        Verb.DELETE,
                        one,
                        "cancelImport",
                        "Cancels a job of which nothing is written yet",
                        id,
                        List.of(),
                        JSON,
                        Map.entry(200, "The job, cancelled"),
                        withWrites(Map.of(409, "Something may be written, or the job has ended")),
                        guarded(this::cancel)),
                new ActionRoute(
                        Verb.POST,
                        one + "/undo",
                        "undoImport",
                        "Undoes an import: its rows stay and no longer count",
                        List.of(ImportReads.ID, WHO),
                        List.of(),
                        JSON,
                        Map.entry(200, "The import, undone"),
                        withWrites(Map.of(409, "It was undone already, is a draft, or others build on it")),
                        guarded(this::undo)));
    }

    static Map<Integer, String> withWrites(Map<Integer, String> own) {
        Map<Integer, String> all = new TreeMap<>(OF_WRITES);
        all.putAll(own);
        return all;
    }

    private List<Form> forms() {
        return service.kinds().all().stream().map(ImportActions::form).toList();
    }

    private static Form form(ImportKind kind) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("kind", "What is imported", true, false, false, List.of(kind.id())));
        fields.add(new Field("file", "The file to import", true, false, true, List.of()));
        kind.fields()
                .forEach(field -> fields.add(new Field(
                        field.name(),
                        field.description(),
                        field.required(),
                        field.repeated(),
                        false,
                        field.choices())));
        return new Form(kind.id(), kind.summary(), fields);
    }

    /** A deed of somebody who may do it. */
    @FunctionalInterface
    private interface Guarded {
        Optional<Answer> act(ActionRequest request, Caller caller) throws IOException;
    }

    /** Who asks is looked at before anything else, the body above all. */
    private Action guarded(Guarded action) {
        return request -> action.act(request, service.gate().require(request.http(), Permission.IMPORT));
    }

    private Optional<Answer> start(ActionRequest request, Caller caller) throws IOException {
        ImportJobs jobs = service.jobs();
        jobs.requireStore();
        String id = jobs.newId();
        boolean taken = false;
        try {
            ImportOrder order = new UploadForm(service.maxBytes()).read(request.http(), jobs.upload(id), caller);
            ImportJob job = jobs.submit(id, order, service.kinds().prepare(order));
            taken = true;
            return Optional.of(ImportReads.json(job.toJson())
                    .withStatus(202)
                    .withHeaders(Map.of("Location", ImportReads.PATH + "/" + id)));
        } finally {
            if (!taken) {
                jobs.discard(id);
            }
        }
    }

    private Optional<Answer> permission(ActionRequest request, Caller caller) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("editor", true)
                .put("approver", caller.may(Permission.APPROVE))
                .put("drafts", service.approvalRequired() && !caller.may(Permission.APPROVE))
                .put("max_upload_bytes", service.maxBytes());
        return Optional.of(ImportReads.json(node));
    }

    private Optional<Answer> tell(ActionRequest request) throws IOException {
        boolean whole = service.gate().caller(request.http()).may(Permission.READ_UNPUBLISHED);
        events.tell(service.jobs(), request.question().get(ImportReads.ID), request, whole);
        return Optional.empty();
    }

    private Optional<Answer> cancel(ActionRequest request, Caller caller) {
        ImportJobs jobs = service.jobs();
        String id = request.question().get(ImportReads.ID);
        ObjectNode job = jobs.find(id).orElseThrow(() -> ImportJobs.unknown(id));
        requireOwn(caller, job.path("who").asText());
        ObjectNode cancelled = jobs.cancel(id);
        service.gate()
                .record(Deed.of(caller, Deed.Action.CANCEL, id, Gate.requestId(request.http()))
                        .from(job.path("file").asText(), job.path("sha256").asText()));
        return Optional.of(ImportReads.json(cancelled));
    }

    /** Whoever is bound to a unit takes back what he brought himself, and nothing else. */
    private static void requireOwn(Caller caller, String who) {
        if (caller.scope().isPresent() && !who.equals(caller.name())) {
            throw new Failure.Forbidden(Wording.of(
                    "lần nhập này là của %1$s: người biên tập của %2$s chỉ hủy và hoàn tác các lần nhập của chính mình;"
                            + " hãy nhờ người biên tập của mọi đơn vị",
                    "this import is of %1$s: an editor of %2$s cancels and undoes his own imports; ask an editor of all"
                            + " units",
                    who,
                    caller.scope().get()));
        }
    }

    private Optional<Answer> undo(ActionRequest request, Caller caller) {
        ImportJobs jobs = service.jobs();
        String id = request.question().get(ImportReads.ID);
        Deed deed = Deed.of(caller, Deed.Action.UNDO, "import " + id, Gate.requestId(request.http()));
        try {
            long number = number(jobs, id);
            jobs.imports().stream()
                    .filter(record -> record.id() == number)
                    .forEach(record -> requireOwn(caller, record.description().who()));
            String who = caller.isOneself() ? caller.name() : request.question().orElse(WHO, "editor");
            ImportRecord undone = jobs.undo(number, who);
            service.gate()
                    .record(deed.to("import " + number)
                            .from(
                                    undone.description().source(),
                                    undone.description().sha256()));
            return Optional.of(ImportReads.json(ImportRecordJson.line(undone)));
        } catch (UndoException | Failure e) {
            service.gate().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(RuntimeException e) {
        if (e instanceof UndoException.Unknown unknown) {
            return new Failure.NotFound(unknown.said());
        }
        if (e instanceof UndoException.Needed needed) {
            return new Failure.Conflict(needed.said(), needed.neededBy());
        }
        return e instanceof UndoException other ? new Failure.Conflict(other.said(), List.of()) : e;
    }

    /** Of an import itself, or the one that a job made. */
    static long number(ImportJobs jobs, String id) {
        if (!id.startsWith("job-")) {
            return Long.parseLong(id);
        }
        ObjectNode job = jobs.find(id).orElseThrow(() -> ImportJobs.unknown(id));
        if (!job.has("import")) {
            throw new Failure.Conflict(
                    Wording.of("%s chưa ghi gì để hoàn tác", "%s has written nothing that could be undone", id),
                    List.of());
        }
        return job.get("import").asLong();
    }
}
