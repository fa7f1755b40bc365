package vn.vungcao.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The answer to a lagging question as a table for a person: a line for each unit and target. */
final class LaggingTable {
    private static final List<String> HEAD =
            List.of("rank", "code", "name", "target", "assessment", "value", "gap", "gap_count", "contribution");
    private static final int FIRST_NUMBER = 5;

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
        lines(rows(answer), out);
        apart(answer, out);
    }

    private static List<List<String>> rows(JsonNode answer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (JsonNode unit : answer.get("ranking")) {
            boolean first = true;
            for (Iterator<Map.Entry<String, JsonNode>> it = unit.get("targets").fields(); it.hasNext(); ) {
                Map.Entry<String, JsonNode> target = it.next();
                List<String> row = new ArrayList<>();
                for (String name : HEAD.subList(0, 3)) {
                    row.add(first ? unit.get(name).asText() : "");
                }
                row.add(target.getKey());
                for (String name : HEAD.subList(4, HEAD.size())) {
                    row.add(text(target.getValue().get(name)));
                }
                rows.add(row);
                first = false;
            }
        }
        return rows;
    }

    private static String text(JsonNode cell) {
        return cell.isNull() ? "–" : cell.asText();
    }

    private static void lines(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                String blank = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
                boolean right = i == 0 || i >= FIRST_NUMBER;
                line.append(right ? blank + cell : cell + blank).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
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
        if (answer.has("fewest")) {
            List<String> codes = new ArrayList<>();
            answer.get("fewest").get("codes").forEach(code -> codes.add(code.asText()));
            out.printf(
                    "Fewest units with %s %% of the gap count: %d (%s)%n",
                    answer.get("fewest").get("share").asText(), codes.size(), String.join(", ", codes));
        }
    }
}
