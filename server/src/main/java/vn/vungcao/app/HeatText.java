package vn.vungcao.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Units against targets for a person. A cell is a letter for the standing and the percent of the way from the baseline to the
 * target; targets that are judged nowhere are named below and take no column.
 */
final class HeatText {
    private static final Map<String, String> LETTERS = Map.of(
            "met", "M",
            "on_track", "o",
            "behind", "B",
            "missed", "X",
            "not_met", "N",
            "no_data", "?",
            "not_assessable", "-");

    private HeatText() {}

    static void print(JsonNode answer, PrintWriter out) {
        out.printf(
                "%s %s on the boundaries of %s: %d units against %d targets (atlas %s)%n",
                answer.get("level").asText(),
                answer.get("year").asText(),
                answer.get("vintage").asText(),
                answer.get("units").asInt(),
                answer.get("targets").size(),
                answer.get("atlas").asText());
        if (answer.get("demonstration").asBoolean()) {
            out.println("Demonstration data: these are not real figures.");
        }
        out.println("M met, o on track, B behind, X missed, N not met, ? no data, - not judged, blank out of scope;"
                + " then percent of the way; ~ may be otherwise");
        List<JsonNode> judged = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode column : answer.get("columns")) {
            if (judgedSomewhere(column.get("totals"))) {
                judged.add(column);
            } else {
                others.add(column.get("target").asText());
            }
        }
        table(answer, judged).print(out);
        legend(judged).print(out);
        if (!others.isEmpty()) {
            out.println("Judged nowhere here: " + String.join(", ", others));
        }
        curve(answer.get("units_lagging_on_at_least"), out);
    }

    private static boolean judgedSomewhere(JsonNode totals) {
        return totals.get("lagging").asInt()
                        + totals.get("met").asInt()
                        + totals.get("on_track").asInt()
                > 0;
    }

    private static TextTable table(JsonNode answer, List<JsonNode> columns) {
        List<String> head = new ArrayList<>(List.of("rank", "range", "code", "name", "lags"));
        for (int i = 1; i <= columns.size(); i++) {
            head.add(Integer.toString(i));
        }
        TextTable table = new TextTable("", head).right(0, 1, 4);
        for (int row = 0; row < answer.get("codes").size(); row++) {
            List<String> cells = new ArrayList<>(List.of(
                    TextTable.text(answer.get("rank").get(row)),
                    LaggingTable.range(answer.get("rank_range").get(row)),
                    answer.get("codes").get(row).asText(),
                    answer.get("names").get(row).asText(),
                    answer.get("lagging_on").get(row).asText()));
            for (JsonNode column : columns) {
                cells.add(cell(column, row));
            }
            table.add(cells);
        }
        return table;
    }

    private static String cell(JsonNode column, int row) {
        JsonNode standing = column.get("standing").get(row);
        if (standing.isNull()) {
            return "";
        }
        JsonNode progress = column.get("progress").get(row);
        boolean met = standing.asText().equals("met");
        JsonNode certain = column.get("certain").get(row);
        return LETTERS.get(standing.asText())
                + (met || progress.isNull() ? "" : Math.round(100 * progress.asDouble()))
                + (certain.isBoolean() && !certain.asBoolean() ? "~" : "");
    }

    private static TextTable legend(List<JsonNode> columns) {
        TextTable table = new TextTable("", List.of("no.", "target", "lagging", "on track", "met", "no data", "name"))
                .right(0, 2, 3, 4, 5);
        for (int i = 0; i < columns.size(); i++) {
            JsonNode totals = columns.get(i).get("totals");
            table.add(List.of(
                    Integer.toString(i + 1),
                    columns.get(i).get("target").asText(),
                    totals.get("lagging").asText(),
                    totals.get("on_track").asText(),
                    totals.get("met").asText(),
                    totals.get("no_data").asText(),
                    columns.get(i).get("name_en").asText()));
        }
        return table;
    }

    private static void curve(JsonNode atLeast, PrintWriter out) {
        List<String> steps = new ArrayList<>();
        for (int k = 1; k <= atLeast.size() && atLeast.get(k - 1).asInt() > 0; k++) {
            steps.add(k + "+: " + atLeast.get(k - 1).asInt());
        }
        out.println(
                "Units that lag on so many targets or more: " + (steps.isEmpty() ? "none" : String.join(", ", steps)));
    }
}
