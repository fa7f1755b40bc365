package vn.vungcao.http.ogc.joins;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vungcao.atlas.Atlas;
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
            401, "The editor token is lacking or wrong",
            403, "This server takes no joins");

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

    /** The token is looked at before anything else, the body above all. */
    private Action guarded(Action action) {
        return request -> {
            service.editor().check(request.header("Authorization"));
            return action.act(request);
        };
    }

    private Optional<Answer> create(ActionRequest request) throws IOException {
        Atlas atlas = service.atlas().get().orElseThrow(Failure.NotReady::new);
        MultipartForm form = MultipartForm.read(request.http(), TERMS);
        JoinFields fields = new JoinFields(form.fields());
        Join join = inTurn(() -> new JoinMaking(atlas, fields).make(form, service.shelf()));
        if (!service.shelf().put(join)) {
            throw full();
        }
        String origin = service.publicUrl()
                .orElseGet(() -> request.http().getScheme() + "://"
                        + request.header("Host").orElse(request.http().getServerName()));
        return Optional.of(Answer.of(new JoinJson(path -> origin + path).one(join, fields.withInformation()))
                .withStatus(201)
                .withHeaders(Map.of("Location", JoinReads.PATH + "/" + join.id())));
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

    private Optional<Answer> delete(ActionRequest request) {
        String id = request.question().get(JoinReads.ID);
        service.get(id);
        service.shelf().remove(id);
        return Optional.of(new Answer(204, Body.of(new byte[0]), Map.of()));
    }
}
