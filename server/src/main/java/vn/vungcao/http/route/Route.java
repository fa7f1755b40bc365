package vn.vungcao.http.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.vungcao.http.parameter.ChoiceKind;
import vn.vungcao.http.parameter.Parameter;

/**
 * One address that is read with GET (and HEAD and OPTIONS).
 *
 * @param path with variable parts in braces: {@code /api/units/{code}}
 * @param id a name for programs that are generated from the description
 * @param summary one sentence for people
 * @param formats the formats of the answer, the preferred one first
 * @param keeping how long the answer may be kept
 * @param ofData whether the answer depends on the atlas: it then carries the atlas's version
 */
public record Route(
        String path,
        String id,
        String summary,
        List<Parameter<?>> parameters,
        List<MediaType> formats,
        Keeping keeping,
        boolean ofData,
        Endpoint endpoint) {
    /** The parameter by which every route lets its format be chosen. */
    public static Parameter<MediaType> format(List<MediaType> formats) {
        return Parameter.optional(
                "f",
                ChoiceKind.of(formats, MediaType::id),
                "Format of the answer; stronger than the header Accept",
                formats.get(0).id());
    }

    public Route {
        List<Parameter<?>> all = new ArrayList<>(parameters);
        all.add(format(formats));
        parameters = Collections.unmodifiableList(all);
        formats = List.copyOf(formats);
    }

    /** A route whose answer depends on the atlas. */
    public static Route data(
            String path,
            String id,
            String summary,
            List<Parameter<?>> parameters,
            MediaType format,
            Endpoint endpoint) {
        List<MediaType> formats = format == MediaType.JSON ? List.of(format) : List.of(format, MediaType.JSON);
        return new Route(path, id, summary, parameters, formats, Keeping.REVALIDATED, true, endpoint);
    }

    /** A route whose answer is the same for every atlas. */
    public static Route fixed(String path, String id, String summary, MediaType format, Endpoint endpoint) {
        List<MediaType> formats = format == MediaType.JSON ? List.of(format) : List.of(format, MediaType.JSON);
        return new Route(path, id, summary, List.of(), formats, Keeping.REVALIDATED, false, endpoint);
    }

    /** The same, in this format and no other. */
    public Route only(MediaType format) {
        return new Route(
                path,
                id,
                summary,
                parameters.subList(0, parameters.size() - 1),
                List.of(format),
                keeping,
                ofData,
                endpoint);
    }

    /** The same, in further formats. */
    public Route alsoAs(MediaType... more) {
        List<MediaType> all = new ArrayList<>(formats);
        all.addAll(List.of(more));
        return new Route(
                path, id, summary, parameters.subList(0, parameters.size() - 1), all, keeping, ofData, endpoint);
    }

    public Route kept(Keeping newKeeping) {
        return new Route(
                path, id, summary, parameters.subList(0, parameters.size() - 1), formats, newKeeping, ofData, endpoint);
    }
}
