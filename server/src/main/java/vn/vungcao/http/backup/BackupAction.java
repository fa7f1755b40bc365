package vn.vungcao.http.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.access.Permission;
import vn.vungcao.http.access.Gate;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.route.ActionRequest;
import vn.vungcao.http.route.ActionRoute;
import vn.vungcao.http.route.Answer;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.wording.Wording;

/** {@code GET /api/backup}: everything that the store holds, as of one moment. */
public final class BackupAction {
    public static final String PATH = "/api/backup";
    private static final String ZIP = "application/zip";

    private final ImportService service;

    /** A backup holds a connection for as long as it is fetched. */
    private final Semaphore turn = new Semaphore(1);

    public BackupAction(ImportService service) {
        this.service = service;
    }

    public ActionRoute route() {
        return new ActionRoute(
                ActionRoute.Verb.GET,
                PATH,
                "backup",
                "Everything that the store holds, as 'vungcao backup' writes it: its last entries say whether it is whole",
                List.of(),
                List.of(),
                ZIP,
                Map.entry(200, "The backup"),
                Map.of(
                        401,
                        "It is not known who asks",
                        403,
                        "Who asks is no administrator, nor shows the token of the settings",
                        503,
                        "Another backup is being fetched"),
                this::send);
    }

    private Optional<Answer> send(ActionRequest request) throws IOException {
        Caller caller = service.gate().require(request.http(), Permission.APPROVE);
        if (!caller.may(Permission.ADMINISTER) && !caller.equals(Caller.ofSettings())) {
            throw new Failure.Forbidden(Wording.of(
                    "bản sao lưu chứa mọi thứ, cả mật khẩu đã mã hóa một chiều: cần vai trò administrator, hoặc mã mà máy chủ"
                            + " được khởi động cùng",
                    "a backup holds everything, hashes of passwords too: it needs the role administrator, or the token that"
                            + " the server was started with"));
        }
        // each is written down in the audit, which a replica cannot take
        service.writeBarrier().ifPresent(barrier -> {
            throw new ReadOnlyException(barrier);
        });
        if (request.isHead()) {
            return Optional.of(Answer.of(new byte[0]));
        }
        if (!turn.tryAcquire()) {
            throw new Failure.Busy(Wording.of(
                    "một bản sao lưu khác đang được tải; hãy thử lại sau",
                    "another backup is being fetched; ask again later"));
        }
        try (OutputStream out = new LateOutput(() -> request.streaming().open(ZIP))) {
            service.backUp(out);
            service.gate().record(Deed.of(caller, Deed.Action.BACKUP, "the store", Gate.requestId(request.http())));
        } finally {
            turn.release();
        }
        return Optional.empty();
    }
}
