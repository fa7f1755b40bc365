package vn.vungcao.http.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungcao.deadline.OutOfTimeException;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.filter.Cql2Text;
import vn.vungcao.store.ReadOnlyException;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.WriteBarrier;
import vn.vungcao.wording.Wording;

/**
 * Why a request was not answered, for people and programs (RFC 9457).
 *
 * @param type last part of the type's address: {@code bad-parameter} …
 * @param vietnamese the detail in Vietnamese, where a planner may meet it on a page
 * @param instance for an unexpected failure, an id that also stands in the log
 * @param headers headers that belong to the status
 * @param neededBy the imports that stand in the way of an undoing
 */
public record Problem(
        String type,
        int status,
        String title,
        String detail,
        Optional<String> vietnamese,
        Optional<String> parameter,
        List<String> allowed,
        Optional<String> instead,
        List<Failure.SeveralUnits.Choice> choices,
        Optional<String> instance,
        Map<String, String> headers,
        List<Long> neededBy) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int ADDRESS_TOO_LONG = 414;
    private static final int HEAD_TOO_LARGE = 431;

    private static final String READS_ONLY = "This node only reads";
    private static final Wording AWAY =
            Wording.of("Chưa có gì được ghi; hãy thử lại sau một phút.", "Nothing was written; ask again in a minute.");

    /** Where it lies is for the log and not for everybody. */
    private static final Wording UNWRITABLE = Wording.of(
            "Đĩa của cơ sở dữ liệu đã đầy hoặc chỉ đọc được. Chưa có gì được ghi; hãy báo người quản trị máy chủ.",
            "The disk of the database is full or may only be read. Nothing was written; tell who runs the server.");

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    private static Problem of(String type, int status, String title, String detail) {
        return new Problem(
                type,
                status,
                title,
                detail,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    /** The one place where a failure gets its status. Anything that is not a {@link Failure} is a defect of ours. */
    public static Problem of(Throwable thrown) {
        Problem problem = ofRead(thrown);
        return thrown instanceof Failure failure
                ? failure.vietnamese().map(problem::vietnamese).orElse(problem)
                : problem;
    }

    private static Problem ofRead(Throwable thrown) {
        if (thrown instanceof Failure.BadParameter f) {
            return of("bad-parameter", 400, "A parameter cannot be read", f.getMessage())
                    .with(Optional.of(f.parameter()), f.allowed());
        }
        if (thrown instanceof Failure.NotFound f) {
            return of("not-found", 404, "Nothing stands here", f.getMessage())
                    .with(Optional.empty(), f.allowed())
                    .instead(f.instead());
        }
        if (thrown instanceof Failure.SeveralUnits f) {
            return of("several-units", 300, "The code names several units", f.getMessage())
                    .choices(f.choices());
        }
        if (thrown instanceof Failure.MethodNotAllowed f) {
            return of("method-not-allowed", 405, "This method is not served here", f.getMessage())
                    .headers(Map.of("Allow", String.join(", ", f.allowed())));
        }
        if (thrown instanceof Failure.NotAcceptable f) {
            return of("not-acceptable", 406, "No format that Accept allows", f.getMessage())
                    .with(Optional.empty(), f.available());
        }
        if (thrown instanceof OutOfTimeException) {
            return of(
                            "too-dear",
                            422,
                            "The question takes too long",
                            "The time of one answer is over: ask for fewer items, or by a simpler filter.")
                    .vietnamese("Câu hỏi này tính quá lâu: hãy hỏi ít đơn vị hơn, hoặc dùng bộ lọc đơn giản hơn.");
        }
        if (thrown instanceof Failure.NotReady f) {
            return of("not-ready", 503, "The atlas is not ready", f.getMessage())
                    .headers(Map.of("Retry-After", "2"));
        }
        return ofWrite(thrown);
    }

    /** Of a replica it stays so; of a newer schema only until this node is brought up to date. */
    private static Problem ofReadOnly(ReadOnlyException e) {
        boolean stays = e.barrier() == WriteBarrier.REPLICA;
        return of("read-only", stays ? 403 : 503, READS_ONLY, e.barrier().said().en())
                .vietnamese(e.barrier().said().vi())
                .headers(stays ? Map.of() : Map.of("Retry-After", "60"));
    }

    private static Problem ofWrite(Throwable thrown) {
        if (thrown instanceof Failure.Unauthorized f) {
            return of("unauthorized", 401, "It is not known who asks", f.getMessage())
                    .headers(Map.of("WWW-Authenticate", "Bearer realm=\"vungcao\""));
        }
        if (thrown instanceof Failure.Forbidden f) {
            return of("forbidden", 403, "This is not allowed here", f.getMessage());
        }
        if (thrown instanceof Failure.ReadOnly f) {
            return of("read-only", 403, READS_ONLY, f.getMessage()).instead(f.instead());
        }
        if (thrown instanceof Failure.TooManyTries f) {
            return of("too-many-tries", 429, "Too many wrong passwords", f.getMessage())
                    .headers(Map.of("Retry-After", String.valueOf(f.seconds())));
        }
        if (thrown instanceof Failure.Conflict f) {
            return of("conflict", 409, "This cannot be done now", f.getMessage())
                    .neededBy(f.neededBy());
        }
        if (thrown instanceof Failure.TooLarge f) {
            return of("too-large", 413, "The file is too large", f.getMessage());
        }
        if (thrown instanceof Failure.Busy f) {
            return of("busy", 503, "Too much is asked at once", f.getMessage()).headers(Map.of("Retry-After", "10"));
        }
        if (thrown instanceof Failure.TooMany f) {
            return of("too-many", 429, "Too much is asked by one client", f.getMessage())
                    .headers(Map.of("Retry-After", Long.toString(f.seconds())));
        }
        if (thrown instanceof ReadOnlyException e) {
            return ofReadOnly(e);
        }
        if (thrown instanceof StoreException e) {
            LOG.warn("{}", e.getMessage());
            Wording detail = e.said().isEmpty() ? AWAY : UNWRITABLE;
            return of("database-away", 503, "The database is not available", detail.en())
                    .vietnamese(detail.vi())
                    .headers(Map.of("Retry-After", "60"));
        }
        return unexpected(thrown);
    }

    /** For a request that the HTTP server itself refuses, such as a malformed address. */
    public static Problem refused(int status) {
        if (status == ADDRESS_TOO_LONG || status == HEAD_TOO_LARGE) {
            return of(
                    "bad-request",
                    status,
                    "The request is too long",
                    "Address and headers together are longer than is taken; a filter has at most " + Cql2Text.MAX_LENGTH
                            + " characters and " + Cql2Text.MAX_VERTICES + " positions in its geometries.");
        }
        return status >= 500
                ? of("internal", status, "The server failed", "The request could not be answered.")
                : of("bad-request", status, "The request cannot be read", "The address or a header is malformed.");
    }

    private static Problem unexpected(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.error("unexpected failure {}", id, thrown);
        return of("internal", 500, "The server failed", "Unexpected failure; the server's log names it by this id.")
                .instance("urn:uuid:" + id);
    }

    private Problem vietnamese(String newDetail) {
        return new Problem(
                type,
                status,
                title,
                detail,
                Optional.of(newDetail),
                parameter,
                allowed,
                instead,
                choices,
                instance,
                headers,
                neededBy);
    }

    private Problem with(Optional<String> newParameter, List<String> newAllowed) {
        return new Problem(
                type,
                status,
                title,
                detail,
                vietnamese,
                newParameter,
                newAllowed,
                instead,
                choices,
                instance,
                headers,
                neededBy);
    }

    private Problem instead(Optional<String> href) {
        return new Problem(
                type,
                status,
                title,
                detail,
                vietnamese,
                parameter,
                allowed,
                href,
                choices,
                instance,
                headers,
                neededBy);
    }

    private Problem choices(List<Failure.SeveralUnits.Choice> newChoices) {
        return new Problem(
                type,
                status,
                title,
                detail,
                vietnamese,
                parameter,
                allowed,
                instead,
                newChoices,
                instance,
                headers,
                neededBy);
    }

    private Problem instance(String id) {
        return new Problem(
                type,
                status,
                title,
                detail,
                vietnamese,
                parameter,
                allowed,
                instead,
                choices,
                Optional.of(id),
                headers,
                neededBy);
    }

    private Problem headers(Map<String, String> newHeaders) {
        return new Problem(
                type,
                status,
                title,
                detail,
                vietnamese,
                parameter,
                allowed,
                instead,
                choices,
                instance,
                newHeaders,
                neededBy);
    }

    private Problem neededBy(List<Long> imports) {
        return new Problem(
                type,
                status,
                title,
                detail,
                vietnamese,
                parameter,
                allowed,
                instead,
                choices,
                instance,
                headers,
                imports);
    }

    public byte[] toJson() {
        JsonWriter json = new JsonWriter()
                .object()
                .field("type", "urn:vungcao:problem:" + type)
                .field("title", title)
                .field("status", status)
                .field("detail", detail);
        vietnamese.ifPresent(text -> json.field("detail_vi", text));
        parameter.ifPresent(name -> json.field("parameter", name));
        if (!allowed.isEmpty()) {
            json.strings("allowed", allowed);
        }
        instead.ifPresent(href -> json.field("instead", href));
        if (!choices.isEmpty()) {
            json.array("choices");
            choices.forEach(choice -> json.object()
                    .field("code", choice.code())
                    .field("name", choice.name())
                    .field("vintage", choice.vintage())
                    .field("href", choice.href())
                    .end());
            json.end();
        }
        if (!neededBy.isEmpty()) {
            json.array("needed_by");
            neededBy.forEach(json::value);
            json.end();
        }
        instance.ifPresent(id -> json.field("instance", id));
        return json.end().toBytes();
    }
}
