package vn.vungcao.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vungcao.geo.ReferenceSystem;

/** Turns a CQL2 JSON document into an {@link Expression}. */
final class Cql2JsonReader {
    private final ShapeRules rules;
    private final GeoJsonReader shapes;

    Cql2JsonReader(ReferenceSystem system) {
        this.rules = new ShapeRules(system);
        this.shapes = new GeoJsonReader(rules);
    }

    Expression read(JsonNode node) {
        return expression(node, "", 0);
    }

    private Expression expression(JsonNode node, String at, int depth) {
        Place place = place(at);
        if (depth > Cql2Text.MAX_NESTING) {
            throw new FilterException("the filter is nested deeper than " + Cql2Text.MAX_NESTING + " levels", place);
        }
        if (node.isTextual()) {
            return new Expression.Text(composed(node.textValue()), place);
        }
        if (node.isNumber()) {
            return new Expression.Number(number(node, at), place);
        }
        if (node.isBoolean()) {
            return new Expression.Truth(node.booleanValue(), place);
        }
        if (node.isArray()) {
            return new Expression.Array(expressions(node, at, depth), place);
        }
        if (node.isObject()) {
            return object(node, at, depth);
        }
        throw new FilterException("null is no value; ask {\"op\": \"isNull\", \"args\": […]}", place);
    }

    private Expression object(JsonNode node, String at, int depth) {
        if (node.has("op")) {
            return operation(node, at, depth);
        }
        if (node.has("property")) {
            return new Expression.Property(text(only(node, "property", at), at + "/property"), place(at));
        }
        if (node.has("date")) {
            return Times.day(text(only(node, "date", at), at + "/date"), place(at + "/date"));
        }
        if (node.has("timestamp")) {
            return Times.moment(text(only(node, "timestamp", at), at + "/timestamp"), place(at + "/timestamp"));
        }
        if (node.has("interval")) {
            return interval(only(node, "interval", at), at);
        }
        if (node.has("bbox") && !node.has("type")) {
            return box(only(node, "bbox", at), at);
        }
        if (node.has("type")) {
            return shapes.read(node, at);
        }
        throw new FilterException(
                "an object is an operation, a property, a date, a timestamp, an interval, a bbox or a geometry",
                place(at),
                List.of("op", "property", "date", "timestamp", "interval", "bbox", "type"));
    }

    private Expression operation(JsonNode node, String at, int depth) {
        String name = text(node.get("op"), at + "/op");
        Operator operator = Operator.find(name)
                .orElseThrow(() -> new FilterException(
                        "there is no operator '" + name + "'",
                        place(at + "/op"),
                        Arrays.stream(Operator.values()).map(Operator::id).toList()));
        only(node, List.of("op", "args"), at);
        JsonNode args = node.get("args");
        if (args == null || !args.isArray()) {
            throw new FilterException("'" + name + "' needs an array args", place(at));
        }
        return operator.of(expressions(args, at + "/args", depth), place(at));
    }

    private List<Expression> expressions(JsonNode array, String at, int depth) {
        List<Expression> expressions = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            expressions.add(expression(array.get(i), at + "/" + i, depth + 1));
        }
        return expressions;
    }

    private Expression interval(JsonNode ends, String at) {
        if (!ends.isArray() || ends.size() != 2) {
            throw new FilterException("an interval has two ends", place(at + "/interval"));
        }
        return new Expression.Interval(
                end(ends.get(0), at + "/interval/0"), end(ends.get(1), at + "/interval/1"), place(at));
    }

    private Optional<Expression> end(JsonNode node, String at) {
        return node.isObject()
                ? Optional.of(new Expression.Property(text(only(node, "property", at), at + "/property"), place(at)))
                : Times.end(text(node, at), place(at));
    }

    private Expression box(JsonNode numbers, String at) {
        String here = at + "/bbox";
        if (!numbers.isArray()) {
            throw new FilterException("a bbox is an array of numbers", place(here));
        }
        List<Double> corners = IntStream.range(0, numbers.size())
                .mapToObj(i -> number(numbers.get(i), here + "/" + i))
                .toList();
        return rules.box(corners, place(here));
    }

    /** The member, when the object has no other. */
    private static JsonNode only(JsonNode node, String name, String at) {
        only(node, List.of(name), at);
        return node.get(name);
    }

    private static void only(JsonNode node, List<String> names, String at) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new FilterException("'" + name + "' does not belong here", place(at), names);
            }
        });
    }

    private static String text(JsonNode node, String at) {
        if (!node.isTextual()) {
            throw new FilterException("a text is needed here", place(at));
        }
        return composed(node.textValue());
    }

    static double number(JsonNode node, String at) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw new FilterException(
                    node.isNumber() ? "the number is too large" : "a number is needed here", place(at));
        }
        return node.doubleValue();
    }

    /** Composed letters (NFC), as names are kept. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The root has the pointer that is empty, which says nothing: it is named by a slash. */
    static Place place(String at) {
        return Place.pointer(at.isEmpty() ? "/" : at);
    }
}
