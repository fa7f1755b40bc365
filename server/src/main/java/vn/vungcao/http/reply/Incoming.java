package vn.vungcao.http.reply;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vungcao.access.Caller;

/**
 * A request as it came.
 *
 * @param path without the query
 * @param pathValues decoded variable parts of the path, by name
 * @param query as it came; empty when there is none
 * @param origin scheme and host
 * @param header a header by name
 * @param asked all of it, letter by letter; empty when it is known who asks
 * @param caller who asks
 */
public record Incoming(
        String path,
        Map<String, String> pathValues,
        String query,
        String origin,
        Function<String, Optional<String>> header,
        Optional<Asked> asked,
        Caller caller) {}
