package vn.vungcao.http.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.vungcao.access.Permission;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.cache.HeapShare;
import vn.vungcao.filter.FilterException;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.http.problem.Problem;
import vn.vungcao.http.route.Answer;
import vn.vungcao.http.route.Body;
import vn.vungcao.http.route.Keeping;
import vn.vungcao.http.route.MediaType;
import vn.vungcao.http.route.Request;
import vn.vungcao.http.route.Route;

/**
 * Answers requests: 200 with a body, 304 when the asker has it, or a problem. The entity tag is a digest of what determines
 * the answer (version of the atlas, day, address, format, encoding), so that it is known before the answer is; but a tag alone
 * earns no 304 until its answer was given once.
 */
public final class Responder {
    private static final long CACHE_BYTES = HeapShare.of(8, 16L << 20, 64L << 20);
    private static final int MOST_REMEMBERED = 1 << 20;

    /** Of questions whose answers were sent once; a megabyte. */
    private static final int SENT_BEFORE = 1 << 17;

    /** Headers that say who asks. What is immutable is the same for all. */
    private static final String WHO = ", Authorization, Cookie";

    private final Supplier<Optional<Atlas>> atlas;
    private final Clock clock;
    private final ReplyCache cache = new ReplyCache(CACHE_BYTES);
    private final SeenTags sentBefore = new SeenTags(SENT_BEFORE);
    private volatile Version version = new Version(null, "");
    private final RepeatedQuestions repeated = new RepeatedQuestions();
    private final SharedWork<EntityTag> works = new SharedWork<>();

    /** @param clock tells today, by which some questions choose the boundary vintage */
    public Responder(Supplier<Optional<Atlas>> atlas, Clock clock) {
        this.atlas = atlas;
        this.clock = clock;
    }

    /**
     * The reply to a question that was answered before, letter by letter the same, while that answer holds and is kept.
     *
     * @param ifNoneMatch header of that name
     */
    public Optional<Repeated> repeated(Asked asked, Optional<String> ifNoneMatch) {
        return repeated.find(asked, atlas, LocalDate.now(clock)).flatMap(known -> cache.find(known.tag())
                .map(reply -> new Repeated(known.route(), reply.unlessKnown(ifNoneMatch))));
    }

    /** Never throws for anything that an asker can send. */
    public Reply reply(Route route, Incoming incoming) {
        try {
            return answer(route, incoming);
        } catch (FilterException e) {
            return Reply.of(Problem.of(new Failure.BadParameter("filter", e.getMessage(), e.allowed())));
        } catch (RuntimeException | StackOverflowError e) {
            return Reply.of(Problem.of(e));
        }
    }

    private Reply answer(Route route, Incoming incoming) {
        Question question =
                Question.parse(route.parameters(), incoming.path(), incoming.pathValues(), incoming.query());
        MediaType format = question.find(Route.format(route.formats()))
                .orElseGet(() -> Preferences.format(incoming.header().apply("Accept"), route));
        ContentEncoding encoding = format.packed()
                ? ContentEncoding.IDENTITY
                : Preferences.encoding(incoming.header().apply("Accept-Encoding"));
        Request request = new Request(
                question, seen(incoming), incoming.origin(), LocalDate.now(clock), format, incoming.caller());
        Reply reply = route.keeping() == Keeping.NOT_AT_ALL
                ? momentary(route, request, format)
                : kept(route, request, format, encoding, incoming.asked());
        return reply.unlessKnown(incoming.header().apply("If-None-Match"));
    }

    /** The one place where it is decided which cells an answer may be made of. */
    private Optional<Atlas> seen(Incoming incoming) {
        return incoming.caller().may(Permission.READ_UNPUBLISHED) ? atlas.get().map(Atlas::unsuppressed) : atlas.get();
    }

    private static Reply momentary(Route route, Request request, MediaType format) {
        Answer answer = route.endpoint().answer(request);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", format.header());
        headers.put("Cache-Control", route.keeping().cacheControl());
        headers.putAll(answer.headers());
        return new Reply(answer.status(), headers, answer.body());
    }

    private Reply kept(
            Route route, Request request, MediaType format, ContentEncoding encoding, Optional<Asked> asked) {
        String version = route.ofData() ? version(request.atlas()) : "";
        EntityTag plain = EntityTag.of(
                version,
                route.keeping() == Keeping.IMMUTABLE ? "" : request.today().toString(),
                request.origin(),
                request.question().address(),
                // what one role may see is not another's
                format.header()
                        + (request.caller().isKnown()
                                ? " " + request.caller().role().id()
                                : ""));
        EntityTag tag = plain.in(encoding);
        Optional<Reply> known = cache.find(tag);
        if (known.isPresent()) {
            // what was asked once is hardly asked again, and would fill the memory
            asked.ifPresent(a -> repeated.remember(a, route, request, tag));
            return known.get();
        }
        return works.get(tag, () -> cache.find(tag), () -> made(route, request, format, encoding, tag));
    }

    private Reply made(Route route, Request request, MediaType format, ContentEncoding encoding, EntityTag tag) {
        Answer answer = route.endpoint().answer(request);
        Map<String, String> headers = headers(route, request, format, answer, tag, encoding);
        Body packed = encoding.pack(answer.body());
        if (packed.whole().isEmpty()) {
            // written as it is sent; of what is asked a second time a copy is kept, when it is small and came to its
            // end
            Body sent = sentBefore.see(tag)
                    ? new RememberedBody(
                            packed,
                            MOST_REMEMBERED,
                            bytes -> cache.put(tag, new Reply(answer.status(), headers, bytes)))
                    : packed;
            return new Reply(answer.status(), headers, sent);
        }
        Reply reply = new Reply(answer.status(), headers, packed);
        cache.put(tag, reply);
        return reply;
    }

    /** With the numbers of the imports: one that was undone and made again has the same content and another number. */
    private String version(Atlas atlas) {
        Version known = version;
        if (known.atlas != atlas) {
            known = new Version(
                    atlas,
                    atlas.imports().stream()
                            .map(note -> String.valueOf(note.id()))
                            .collect(Collectors.joining(",", atlas.version().id() + " ", "")));
            version = known;
        }
        return known.text;
    }

    private record Version(Atlas atlas, String text) {}

    private static Map<String, String> headers(
            Route route, Request request, MediaType format, Answer answer, EntityTag tag, ContentEncoding encoding) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.status() != 204) {
            headers.put("Content-Type", format.header());
            if (encoding != ContentEncoding.IDENTITY) {
                headers.put("Content-Encoding", encoding.id());
            }
        }
        headers.put("ETag", tag.text());
        boolean known = request.caller().isKnown();
        headers.put(
                "Cache-Control",
                known ? route.keeping().ofOneAsker() : route.keeping().cacheControl());
        headers.put("Vary", "Accept, Accept-Encoding" + (route.keeping() == Keeping.IMMUTABLE && !known ? "" : WHO));
        if (route.ofData()) {
            headers.put("Vungcao-Atlas", request.atlas().version().id());
            if (request.atlas().demonstration()) {
                headers.put("Vungcao-Demonstration", "true");
            }
        }
        headers.putAll(answer.headers());
        return headers;
    }
}
