package vn.vungcao.http.ogc.joins;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Permission;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.access.Gate;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.Action;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.ActionRoute.Form;
import vn.vungcao.http.route.ActionRoute.Verb;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Body;
import vn.vungcao.http.route.MultipartForm;
import vn.vungcao.join.Join;
import vn.vungcao.wording.Wording;

/** {@code POST /api/joins} and {@code DELETE /api/joins/{id}}. */
public final class JoinActions {
    private static final String JSON = "application/json";
    private static final int LONGEST_WAIT_SECONDS = 10;

    private static final MultipartForm.Terms TERMS = new MultipartForm.Terms(
            JoinFields.FILE,
            JoinService.MOST_BYTES,
            // somewhat more, so that nothing goes to the disk
            (int) JoinService.MOST_BYTES + (1 << 21),
            "",
            Wording.of(
                    "bỏ các cột và dòng không ghép, hoặc nhập bảng này vào hệ thống",
                    "leave out columns and rows that are not joined, or import the table"));

    private static final Map<Integer, String> OF_WRITES = Map.of(
            401, "It is not known who asks",
            403, "Who asks may not join tables, or this server takes no joins");

    private final JoinService service;

    public JoinActions(JoinService service) {
        this.service = service;
    }

    public List<ActionRoute> routes() {
        return List.of(
                new ActionRoute(
                        Verb.POST,
                        JoinReads.PATH,
                        "createJoin",
                        "Joins a table to a collection for a while; no observation changes. " + service.limits(),
                        List.of(),
                        List.of(new Form("join", "A table and how it is joined", JoinFields.all())),
                        JSON,
                        Map.entry(201, "The join, with its report; Location names its address"),
                        Map.of(
                                401,
                                OF_WRITES.get(401),
                                403,
                                OF_WRITES.get(403),
                                413,
                                "The table is too large",
                                503,
                                "There is no room for another join now"),
                        guarded(this::create)),
                new ActionRoute(
                        Verb.DELETE,
                        JoinReads.PATH + "/{join}",
                        "deleteJoin",
                        "Deletes a join",
                        List.of(JoinReads.ID),
                        List.of(),
                        JSON,
                        Map.entry(204, "It is gone"),
                        OF_WRITES,
                        guarded(this::delete)));
    }

    /** A deed of somebody who may do it. */
    @FunctionalInterface
    private interface Guarded {
        Optional<Answer> act(ActionRequest request, Caller caller) throws IOException;
    }

    /** Who asks is looked at before anything else, the body above all. */
    private Action guarded(Guarded action) {
        return request -> action.act(request, service.gate().require(request.http(), Permission.JOIN));
    }

    private Optional<Answer> create(ActionRequest request, Caller caller) throws IOException {
        Deed deed = Deed.of(caller, Deed.Action.JOIN, "", Gate.requestId(request.http()));
        try {
            Atlas atlas = service.atlas().get().orElseThrow(Failure.NotReady::new);
            MultipartForm form = MultipartForm.read(request.http(), TERMS);
            deed = deed.from(form.fileName(), form.sha256());
            JoinFields fields = new JoinFields(form.fields());
            Join join = inTurn(() -> new JoinMaking(atlas, fields).make(form, service.shelf()));
            if (!service.shelf().put(join)) {
                throw full();
            }
            service.gate().record(deed.to(join.id()));
            return Optional.of(made(join, fields, request));
        } catch (Failure e) {
            service.gate().record(deed.with(Deed.Outcome.REFUSED, e.getMessage()));
            throw e;
        }
    }

    private Answer made(Join join, JoinFields fields, ActionRequest request) {
        String origin = service.publicUrl()
                .orElseGet(() -> request.http().getScheme() + "://"
                        + request.header("Host").orElse(request.http().getServerName()));
        return Answer.of(new JoinJson(path -> origin + path).one(join, fields.withInformation()))
                .withStatus(201)
                .withHeaders(Map.of("Location", JoinReads.PATH + "/" + join.id()));
    }

    /** Makes a join, which may throw what reading a part throws. */
    @FunctionalInterface
    private interface Making {
        Join make() throws IOException;
    }

    private Join inTurn(Making making) throws IOException {
        try {
            if (!service.making().tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Failure.Busy("other tables are being joined; send this one again in some seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure.Busy("the server is about to stop; send the table again later");
        }
        try {
            return making.make();
        } finally {
            service.making().release();
        }
    }

    private Failure full() {
        return new Failure.Busy("there is no room for another join: delete one, or wait"
                + service.shelf().nextExpiry().map(next -> " until " + next).orElse("") + "; " + service.limits());
    }

    private Optional<Answer> delete(ActionRequest request, Caller caller) {
        String id = request.question().get(JoinReads.ID);
        service.get(id);
        service.shelf().remove(id);
        service.gate().record(Deed.of(caller, Deed.Action.JOIN_DELETE, id, Gate.requestId(request.http())));
        return Optional.of(new Answer(204, Body.of(new byte[0]), Map.of()));
    }
}
