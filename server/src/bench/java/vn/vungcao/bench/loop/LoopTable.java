package vn.vungcao.bench.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** {@code LoopTable RESULTS TABLE}: what JMH measured, beside the goals, as a table in Markdown. */
public final class LoopTable {
    /** Milliseconds, by loop and extent. */
    private static final Map<String, Double> GOALS = Map.of(
            "lagging units-129", 5.0,
            "lagging units-11000", 100.0,
            "classify units-129", 20.0,
            "classify units-11000", 20.0);

    private LoopTable() {}

    public static void main(String[] args) throws IOException {
        StringBuilder table = new StringBuilder(
                """
                | loop | set | ms | ± | CPU ms | goal ms | measured ÷ goal | CPU ÷ goal |
                | --- | --- | --: | --: | --: | --: | --: | --: |
                """);
        for (JsonNode result : new ObjectMapper().readTree(Path.of(args[0]).toFile())) {
            table.append(row(result));
        }
        table.append(
                "\nclassify cuts 11,000 different values beside either set; the sets are of 129 and 11,000 communes.\n");
        Files.writeString(Path.of(args[1]), table);
        System.out.print("\n" + table);
    }

    /** JMH tells microseconds. */
    private static String row(JsonNode result) {
        String name = result.get("benchmark").asText();
        String loop = name.substring(name.lastIndexOf('.') + 1);
        String extent = result.get("params").get("extent").asText();
        JsonNode metric = result.get("primaryMetric");
        double score = metric.get("score").asDouble() / 1000;
        Double goal = GOALS.get(loop + " " + extent);
        double cpu = cpu(result.get("secondaryMetrics")) / 1000;
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %.4f | %s |%n",
                loop,
                extent,
                score,
                metric.get("scoreError").asDouble() / 1000,
                cpu,
                goal == null
                        ? "| |"
                        : String.format(Locale.ROOT, "%.0f | %s | %s", goal, ratio(score, goal), ratio(cpu, goal)));
    }

    private static String ratio(double measured, double goal) {
        return String.format(Locale.ROOT, "%.2f%s", measured / goal, measured > goal ? " **MISSED**" : "");
    }

    /** JMH may put a mark before the name. */
    private static double cpu(JsonNode metrics) {
        return metrics.properties().stream()
                .filter(metric -> metric.getKey().endsWith(CpuTime.NAME))
                .mapToDouble(metric -> metric.getValue().get("score").asDouble())
                .findFirst()
                .orElse(Double.NaN);
    }
}
