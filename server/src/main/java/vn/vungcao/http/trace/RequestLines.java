package vn.vungcao.http.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line of the log for each request that was answered: the path and the names of its parameters. Their values may be anything
 * that somebody typed and are left out, as are headers.
 *
 * @param routeAttribute attribute of a request with the id of its route
 */
public record RequestLines(String routeAttribute) implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("vn.vungcao.requests");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final Pattern ADDRESS_THAT_IS_A_KEY = Pattern.compile("join-[0-9a-f]{24}");
    private static final int MOST_NAMES = 20;
    private static final int LONGEST_PATH = 200;

    @Override
    public void log(Request request, Response response) {
        String path = path(request);
        List<String> names = names(request);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
        long bytes = Response.getContentBytesWritten(response);
        LOG.atInfo()
                .addKeyValue("request_id", text(request.getAttribute(RequestTrace.ID)))
                .addKeyValue("route", text(request.getAttribute(routeAttribute)))
                .addKeyValue("method", plain(request.getMethod()))
                .addKeyValue("path", path)
                .addKeyValue("parameters", String.join(" ", names))
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", millis)
                .addKeyValue("bytes", bytes)
                .log("{} {}", plain(request.getMethod()), path);
    }

    private static String text(Object attribute) {
        return attribute == null ? "none" : attribute.toString();
    }

    private static String plain(String method) {
        return PLAIN_NAME.matcher(method).matches() ? method : "?";
    }

    /** As it was sent, so without line ends; a join's address opens it, and is cut. */
    private static String path(Request request) {
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        String cut = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
        return ADDRESS_THAT_IS_A_KEY.matcher(cut).replaceAll("join-…").replaceAll("\\p{Cntrl}", "?");
    }

    private static List<String> names(Request request) {
        String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
        return Arrays.stream(query.split("&", MOST_NAMES + 1))
                .limit(MOST_NAMES)
                .map(part -> part.split("=", 2)[0])
                .filter(name -> PLAIN_NAME.matcher(name).matches())
                .distinct()
                .toList();
    }
}
