package vn.vungcao.http.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.http.problem.Problem;
import vn.vungcao.http.route.Body;

/** A complete answer: status, headers, and what it holds, packed as the headers say. */
public record Reply(int status, Map<String, String> headers, Body content) {
    private static final byte[] NOTHING = {};

    public Reply(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, Body.of(body));
    }

    /** All bytes of the content, in memory; not to be changed. */
    public byte[] body() {
        return content.toBytes();
    }

    public static Reply of(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        return new Reply(problem.status(), headers, problem.toJson());
    }

    /** To an OPTIONS request. */
    public static Reply options() {
        return options(List.of("GET", "HEAD", "OPTIONS"));
    }

    /**
     * Pages of other origins may read, whatever else is allowed.
     *
     * @param allowed the methods that the path takes
     */
    public static Reply options(List<String> allowed) {
        return new Reply(
                204,
                Map.of(
                        "Allow", String.join(", ", allowed),
                        "Access-Control-Allow-Methods", "GET, HEAD, OPTIONS",
                        "Access-Control-Allow-Headers", "Accept, If-None-Match",
                        "Access-Control-Max-Age", "86400"),
                NOTHING);
    }

    /** 304 when the asker has it already, by his header If-None-Match. */
    public Reply unlessKnown(Optional<String> ifNoneMatch) {
        Optional<EntityTag> tag = Optional.ofNullable(headers.get("ETag")).map(EntityTag::new);
        boolean known = status == 200
                && ifNoneMatch.isPresent()
                && tag.isPresent()
                && tag.get().matches(ifNoneMatch.get());
        return known ? notModified() : this;
    }

    private Reply notModified() {
        Map<String, String> rest = new LinkedHashMap<>(headers);
        rest.keySet().removeIf(name -> name.equals("Content-Type") || name.equals("Content-Encoding"));
        return new Reply(304, rest, NOTHING);
    }

    /** How much memory it takes, roughly. */
    long weight() {
        return body().length + 512L;
    }
}
