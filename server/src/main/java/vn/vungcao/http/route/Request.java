package vn.vungcao.http.route;

import java.time.LocalDate;
import java.util.Optional;
import vn.vungcao.access.Caller;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;

/**
 * What an endpoint is asked.
 *
 * @param published the atlas that stood when the request came, as who asks may see it; the same one for its whole life
 * @param origin scheme and host by which the asker reached the server, without a slash at the end
 * @param today the day on which it was asked, in Vietnam
 * @param format the one of the route's formats in which the answer is wanted
 * @param caller who asks; an answer may depend on his role, and on nothing else of him
 */
public record Request(
        Question question, Optional<Atlas> published, String origin, LocalDate today, MediaType format, Caller caller) {

    /** @throws Failure.NotReady when no atlas is published */
    public Atlas atlas() {
        return published.orElseThrow(Failure.NotReady::new);
    }

    /** The complete address of a path on this server. */
    public String link(String path) {
        return origin + path;
    }
}
