package vn.vungcao.http.route;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vungcao.http.parameter.Parameter;

/**
 * One address at which something is done, or at which an answer goes on while things happen: not a question to the atlas. Its
 * answers are not kept, and those that change something are closed to pages of other origins.
 *
 * @param form the fields of the form that is sent; empty when nothing is
 * @param answerFormat media type of the answer
 * @param success status of the answer, with what it means
 * @param refusals statuses of the problems that are its own, with what they mean
 */
public record ActionRoute(
        Verb verb,
        String path,
        String id,
        String summary,
        List<Parameter<?>> parameters,
        List<Form> form,
        String answerFormat,
        Map.Entry<Integer, String> success,
        Map<Integer, String> refusals,
        Action action) {
    /** Id of the route at which a provider of OpenID Connect sends what it wants beside what it must. */
    public static final String PROVIDER_CALLBACK = "providerCallback";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    public ActionRoute {
        parameters = List.copyOf(parameters);
        form = List.copyOf(form);
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    /** The method by which it is done. */
    public enum Verb {
        GET,
        POST,
        DELETE
    }

    /**
     * A form of one kind; the kinds of a route are told apart by their first field.
     *
     * @param title its kind
     * @param format media type in which it is sent
     */
    public record Form(String title, String summary, String format, List<Field> fields) {
        public Form {
            fields = List.copyOf(fields);
        }

        /** As multipart/form-data. */
        public Form(String title, String summary, List<Field> fields) {
            this(title, summary, "multipart/form-data", fields);
        }
    }

    /**
     * A field of a form.
     *
     * @param file whether it is the file
     * @param choices the texts that are taken; empty when others are too
     */
    public record Field(
            String name, String description, boolean required, boolean repeated, boolean file, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** Whether who asks must be known. */
    public boolean asksWho() {
        return refusals.containsKey(FORBIDDEN) && refusals.containsKey(UNAUTHORIZED) && !id.equals("logIn");
    }

    /** Whether parameters that are not known are passed over. */
    public boolean takesOthers() {
        return id.equals(PROVIDER_CALLBACK);
    }

    /** Whether it changes something: then only who may write may do it. */
    public boolean changes() {
        return verb != Verb.GET;
    }
}
