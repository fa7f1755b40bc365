package vn.vungcao.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The answer to a lagging question as a table for a person: a line for each unit and target. */
final class LaggingTable {
    private static final List<String> HEAD = List.of(
            "rank", "range", "code", "name", "target", "assessment", "value", "gap", "gap_count", "contribution");
    private static final List<String> OF_TARGET = HEAD.subList(5, HEAD.size());

    private LaggingTable() {}

    static void print(JsonNode answer, PrintWriter out) {
        out.printf(
                "%s %s on the boundaries of %s: %d %s lag, ranked by %s (atlas %s)%n",
                answer.get("level").asText(),
                answer.get("year").asText(),
                answer.get("vintage").asText(),
                answer.get("lagging").asInt(),
                answer.get("lagging").asInt() == 1 ? "unit" : "units",
                answer.get("by").asText(),
                answer.get("atlas").asText());
        if (answer.get("demonstration").asBoolean()) {
            out.println("Demonstration data: these are not real figures.");
        }
        table(answer).print(out);
        apart(answer, out);
    }

    private static TextTable table(JsonNode answer) {
        TextTable table = new TextTable("", HEAD).right(0, 1, 6, 7, 8, 9);
        for (JsonNode unit : answer.get("ranking")) {
            boolean first = true;
            for (Iterator<Map.Entry<String, JsonNode>> it = unit.get("targets").fields(); it.hasNext(); ) {
                Map.Entry<String, JsonNode> target = it.next();
                List<String> row = new ArrayList<>(
                        first
                                ? List.of(
                                        unit.get("rank").asText(),
                                        range(unit.get("rank_range")),
                                        unit.get("code").asText(),
                                        unit.get("name").asText())
                                : List.of("", "", "", ""));
                row.add(target.getKey());
                OF_TARGET.forEach(
                        name -> row.add(TextTable.text(target.getValue().get(name))));
                table.add(row);
                first = false;
            }
        }
        return table;
    }

    /** Both ends, where they differ. */
    static String range(JsonNode range) {
        if (range.isNull()) {
            return "–";
        }
        int best = range.get(0).asInt();
        int worst = range.get(1).asInt();
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }

    private static void apart(JsonNode answer, PrintWriter out) {
        answer.get("data_coverage")
                .fields()
                .forEachRemaining(target -> out.printf(
                        "%s: %d of %d units have a value%n",
                        target.getKey(),
                        target.getValue().get("units").asInt(),
                        target.getValue().get("of").asInt()));
        if (!answer.get("no_data").isEmpty()) {
            List<String> units = new ArrayList<>();
            answer.get("no_data")
                    .forEach(unit -> units.add(
                            unit.get("code").asText() + " " + unit.get("name").asText()));
            out.println("Without data, not ranked there: " + String.join(", ", units));
        }
        if (!answer.get("may_lag").isEmpty()) {
            List<String> units = new ArrayList<>();
            answer.get("may_lag")
                    .forEach(unit -> units.add(
                            unit.get("code").asText() + " " + unit.get("name").asText()));
            out.println("Not ranked, but may lag within the bounds of their values: " + String.join(", ", units));
        }
        if (answer.has("no_rank_range")) {
            out.println(answer.get("no_rank_range").get("en").asText() + ".");
        }
        if (answer.has("fewest")) {
            List<String> codes = new ArrayList<>();
            answer.get("fewest").get("codes").forEach(code -> codes.add(code.asText()));
            out.printf(
                    "Fewest units with %s %% of the gap count: %d (%s)%n",
                    answer.get("fewest").get("share").asText(), codes.size(), String.join(", ", codes));
        }
    }
}
