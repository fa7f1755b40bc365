package vn.vungcao.http.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vungcao.access.Permission;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.IntegerKind;
import vn.vungcao.http.parameter.Parameter;
import vn.vungcao.http.parameter.PatternKind;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;
import vn.vungcao.intake.ImportRecordJson;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;

/** {@code GET /api/imports} and {@code /api/imports/{id}}: the history of the store, and the jobs. */
public record ImportReads(ImportService service) {
    static final String PATH = "/api/imports";

    /** The number of an import or the id of a job. */
    static final Parameter<String> ID = Parameter.path(
            "id",
            PatternKind.of("[0-9]{1,18}|job-[0-9a-f]{16}", "the number of an import or the id of a job", id -> id),
            "Number of an import, or id of a job",
            "1");

    private static final int DEFAULT_LIMIT = 50;
    private static final Parameter<Integer> LIMIT = Parameter.optional(
                    "limit", IntegerKind.between(1, 500), "Imports of one page", "50")
            .withFallback(String.valueOf(DEFAULT_LIMIT));
    private static final Parameter<ImportState> STATE = Parameter.optional(
            "state",
            ChoiceKind.of(List.of(ImportState.values()), ImportState::id),
            "Only imports of this state; drafts and rejected ones are told to those who may read what is not published",
            "active");
    private static final Parameter<Integer> OFFSET = Parameter.optional(
                    "offset", IntegerKind.between(0, Integer.MAX_VALUE), "Imports to leave out before the page", "0")
            .withFallback("0");

    public List<Route> routes() {
        return List.of(
                new Route(
                        PATH,
                        "imports",
                        "Every import that who asks may know of, the newest first, and the jobs under way",
                        List.of(STATE, LIMIT, OFFSET),
                        List.of(MediaType.JSON),
                        Keeping.NOT_AT_ALL,
                        false,
                        this::list),
                new Route(
                        PATH + "/{id}",
                        "import",
                        "One import of the history, or one job, with its report",
                        List.of(ID),
                        List.of(MediaType.JSON),
                        Keeping.NOT_AT_ALL,
                        false,
                        this::one));
    }

    static Answer json(ObjectNode node) {
        return Answer.of(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Drafts are not published, nor is what was rejected. */
    private static boolean mayRead(Request request, ImportRecord record) {
        return record.state().isPublished() || request.caller().may(Permission.READ_UNPUBLISHED);
    }

    /** A job as everybody may know it: what is in a file that is not published stands in its report. */
    static ObjectNode withoutContent(ObjectNode job) {
        job.remove("report");
        job.remove("changes");
        return job;
    }

    private Answer list(Request request) {
        ImportJobs jobs = service.jobs();
        Optional<ImportState> state = request.question().find(STATE);
        List<ImportRecord> records = jobs.imports().stream()
                .filter(record -> mayRead(request, record))
                .filter(record -> state.isEmpty() || record.state() == state.get())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(records);
        int limit = request.question().orElse(LIMIT, DEFAULT_LIMIT);
        int offset = request.question().orElse(OFFSET, 0);
        List<ImportRecord> page = records.stream().skip(offset).limit(limit).toList();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode imports = node.putArray("imports");
        page.forEach(record -> imports.add(ImportRecordJson.line(record)));
        node.put("number_matched", records.size());
        node.put("number_returned", page.size());
        if (offset + page.size() < records.size()) {
            Map<String, String> next = request.question().texts();
            next.put("offset", String.valueOf(offset + page.size()));
            node.put("next", request.question().address(next));
        } else {
            node.putNull("next");
        }
        ArrayNode underWay = node.putArray("jobs");
        jobs.underWay().forEach(job -> underWay.add(withoutContent(job)));
        return json(node);
    }

    private Answer one(Request request) {
        ImportJobs jobs = service.jobs();
        String id = request.question().get(ID);
        if (id.startsWith("job-")) {
            ObjectNode job = jobs.find(id).orElseThrow(() -> ImportJobs.unknown(id));
            return json(request.caller().may(Permission.READ_UNPUBLISHED) ? job : withoutContent(job));
        }
        return json(jobs.imports().stream()
                .filter(record -> record.id() == Long.parseLong(id) && mayRead(request, record))
                .findFirst()
                .map(ImportRecordJson::full)
                .orElseThrow(() -> ImportJobs.unknown(id)));
    }
}
