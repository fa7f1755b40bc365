package vn.vungcao.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Needs for a person: a block for each group or unit, with a line for each target. */
final class NeedsTable {
    private static final List<String> COUNTS =
            List.of("lagging", "on_track", "met", "no_data", "not_assessable", "may_lag");
    private static final int MOST_CODES = 12;

    private NeedsTable() {}

    static void print(JsonNode answer, PrintWriter out) {
        out.printf(
                "%s %s on the boundaries of %s: what %d units lag on, by %s (atlas %s)%n",
                answer.get("level").asText(),
                answer.get("year").asText(),
                answer.get("vintage").asText(),
                answer.get("units_asked").asInt(),
                answer.get("by").asText(),
                answer.get("atlas").asText());
        if (answer.get("demonstration").asBoolean()) {
            out.println("Demonstration data: these are not real figures.");
        }
        if (answer.has("units")) {
            answer.get("units").forEach(unit -> unit(unit, out));
        } else {
            answer.get("groups")
                    .forEach(group -> group(group, answer.get("fewest_share").asText(), out));
        }
    }

    private static void group(JsonNode group, String share, PrintWriter out) {
        out.println();
        out.println(name(group));
        summary(group, "  ", share, out);
        List<String> head = new ArrayList<>(List.of("target", "province"));
        head.addAll(COUNTS);
        head.addAll(List.of("gap_count", "counted"));
        TextTable table = new TextTable("  ", head).right(2, 3, 4, 5, 6, 7, 8);
        for (JsonNode target : group.get("targets")) {
            List<String> row = new ArrayList<>(List.of(
                    target.get("id").asText(),
                    target.path("province").path("assessment").asText("–")));
            COUNTS.forEach(count -> row.add(target.get("units").get(count).asText()));
            row.add(target.path("gap").path("gap_count").asText("–"));
            row.add(target.path("gap").path("counted_en").asText(""));
            table.add(row);
        }
        table.print(out);
        for (JsonNode part : group.get("parts")) {
            out.println("  of which " + name(part) + ":");
            summary(part, "    ", share, out);
        }
    }

    private static String name(JsonNode group) {
        String id = group.has("level") ? group.get("id").asText() + " " : "";
        String agency = group.path("agency_en").asText("");
        return id + group.get("name_en").asText() + (agency.isEmpty() ? "" : " (" + agency + ")");
    }

    private static void summary(JsonNode group, String margin, String share, PrintWriter out) {
        out.printf(
                "%s%d of %d units lag on one or more of %d targets%n",
                margin,
                group.get("units").get("lagging").asInt(),
                group.get("units").get("of").asInt(),
                group.get("targets").size());
        for (JsonNode gap : group.get("gaps")) {
            if (gap.get("gap_count").asDouble() > 0) {
                out.printf(
                        "%s%s %s to go; %s %% of it in %s%n",
                        margin,
                        gap.get("gap_count").asText(),
                        gap.get("counted_en").asText(),
                        share,
                        codes(gap.get("fewest")));
            }
        }
    }

    private static String codes(JsonNode codes) {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_CODES, codes.size()); i++) {
            first.add(codes.get(i).asText());
        }
        return codes.size()
                + (codes.size() == 1 ? " unit: " : " units: ")
                + String.join(" ", first)
                + (codes.size() > MOST_CODES ? " …" : "");
    }

    private static void unit(JsonNode unit, PrintWriter out) {
        out.println();
        out.printf(
                "%s %s: lags on %d, %d on track, %d met, %d without data%n",
                unit.get("code").asText(),
                unit.get("name").asText(),
                unit.get("lagging_on").asInt(),
                unit.get("targets").get("on_track").asInt(),
                unit.get("targets").get("met").asInt(),
                unit.get("targets").get("no_data").asInt());
        TextTable table = new TextTable("  ", List.of("agency", "target", "assessment", "value", "gap", "gap_count"))
                .right(3, 4, 5);
        for (JsonNode agency : unit.get("agencies")) {
            String name = agency.get("agency_en").asText();
            for (JsonNode target : agency.get("targets")) {
                List<String> row = new ArrayList<>(List.of(
                        name.isEmpty() ? "(no agency)" : name, target.get("id").asText()));
                List.of("assessment", "value", "gap", "gap_count")
                        .forEach(figure -> row.add(TextTable.text(target.get(figure))));
                table.add(row);
            }
        }
        if (!unit.get("agencies").isEmpty()) {
            table.print(out);
        }
    }
}
