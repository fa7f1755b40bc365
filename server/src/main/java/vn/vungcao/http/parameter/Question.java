package vn.vungcao.http.parameter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vungcao.http.problem.Failure;

/** The parsed parameters of one request. */
public final class Question {
    private final String path;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> encoded = new HashMap<>();
    private String address;

    private Question(String path) {
        this.path = path;
    }

    /**
     * @param path the path that was asked, without query
     * @param pathValues the variable parts of the path, by name
     * @param query the query part as it came; empty when there is none
     * @throws Failure.BadParameter for the first parameter that is unknown, stands twice, is malformed or is lacking
     * @throws Failure.NotFound when the path names what cannot be
     */
    public static Question parse(
            List<Parameter<?>> parameters, String path, Map<String, String> pathValues, String query) {
        Question question = new Question(path);
        for (Parameter<?> parameter : parameters) {
            if (!isOfQuery(parameter)) {
                question.put(parameter, pathValues.get(parameter.name()));
            }
        }
        for (Map.Entry<String, String> entry : QueryString.parse(query)) {
            question.add(parameters, entry.getKey(), entry.getValue());
        }
        parameters.stream()
                .filter(parameter -> isOfQuery(parameter) && parameter.required() && !question.has(parameter))
                .min(Comparator.comparing(Parameter::name))
                .ifPresent(parameter -> {
                    throw new Failure.BadParameter(
                            parameter.name(), "is required: " + parameter.description(), allowed(parameter));
                });
        return question;
    }

    private static boolean isOfQuery(Parameter<?> parameter) {
        return parameter.place() == Parameter.Place.QUERY;
    }

    /** There are a few dozen, and a question has a handful. */
    private static Parameter<?> named(List<Parameter<?>> parameters, String name) {
        for (Parameter<?> parameter : parameters) {
            if (isOfQuery(parameter) && parameter.name().equals(name)) {
                return parameter;
            }
        }
        throw new Failure.BadParameter(
                Excerpt.of(name),
                "is not known here",
                parameters.stream()
                        .filter(Question::isOfQuery)
                        .map(Parameter::name)
                        .sorted()
                        .toList());
    }

    /** The part of a query that these parameters are. */
    public static String known(List<Parameter<?>> parameters, String query) {
        Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        return QueryString.parse(query).stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(entry -> QueryString.pair(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static List<String> allowed(Parameter<?> parameter) {
        return parameter.kind() instanceof ChoiceKind<?> choice
                ? List.copyOf(choice.choices().keySet())
                : List.of();
    }

    private void add(List<Parameter<?>> parameters, String name, String text) {
        Parameter<?> parameter = named(parameters, name);
        if (texts.containsKey(name)) {
            throw new Failure.BadParameter(name, "stands twice; give one value, or several separated by commas");
        }
        texts.put(name, text);
        put(parameter, text);
    }

    private void put(Parameter<?> parameter, String text) {
        try {
            values.put(parameter.name(), parameter.kind().parse(text));
        } catch (InvalidValueException e) {
            if (parameter.place() == Parameter.Place.PATH) {
                throw new Failure.NotFound(parameter.name() + " " + e.getMessage(), e.allowed());
            }
            throw new Failure.BadParameter(parameter.name(), e.getMessage(), e.allowed());
        }
    }

    @SuppressWarnings("unchecked") // the value was read by this parameter's kind
    public <T> Optional<T> find(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter.name()));
    }

    /** The value of a parameter of the path or a required one. */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow(() -> new IllegalStateException(parameter.name() + " was not parsed"));
    }

    public <T> T orElse(Parameter<T> parameter, T fallback) {
        return find(parameter).orElse(fallback);
    }

    public boolean has(Parameter<?> parameter) {
        return values.containsKey(parameter.name());
    }

    public String path() {
        return path;
    }

    /** The query parameters as they were given, by name. */
    public Map<String, String> texts() {
        return new TreeMap<>(texts);
    }

    /** The same address for the same question: the path and the parameters in order of name. */
    public String address() {
        if (address == null) {
            address = address(texts);
        }
        return address;
    }

    /** The address of the same resource with other parameters. */
    public String address(Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(path);
        char sign = '?';
        for (Map.Entry<String, String> entry : parameters.entrySet()) {
            address.append(sign).append(encoded(entry.getKey(), entry.getValue()));
            sign = '&';
        }
        return address.toString();
    }

    /** What was given stands in many addresses. */
    private String encoded(String name, String text) {
        return text.equals(texts.get(name))
                ? encoded.computeIfAbsent(name, given -> QueryString.pair(given, text))
                : QueryString.pair(name, text);
    }
}
