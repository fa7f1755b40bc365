package vn.vungcao.bench.curve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The costs as a table in Markdown, with a verdict for each item. */
final class CurveTable {
    private final Map<String, List<Cost>> items;
    private final double slack;

    CurveTable(List<Cost> costs, double slack) {
        this.items = costs.stream().collect(Collectors.groupingBy(Cost::item, LinkedHashMap::new, Collectors.toList()));
        this.slack = slack;
    }

    boolean growsTooFast() {
        return items.values().stream().anyMatch(costs -> steepest(costs) > slack);
    }

    /** The most between any size and a smaller one: from the first alone, fixed costs would hide what comes late. */
    private static double steepest(List<Cost> costs) {
        double most = 0;
        for (int i = 1; i < costs.size(); i++) {
            for (int j = 0; j < i; j++) {
                most = Math.max(most, costs.get(i).growth(costs.get(j)));
            }
        }
        return most;
    }

    @Override
    public String toString() {
        List<Cost> first = items.values().iterator().next();
        StringBuilder text = new StringBuilder("| item |");
        first.forEach(cost ->
                text.append(String.format(Locale.ROOT, " %,d |", cost.size().units())));
        text.append(" grown, first to last | n log n | steepest, of n log n | |\n| --- |");
        text.append(" --: |".repeat(first.size())).append(" --: | --: | --: | --- |\n");
        items.forEach((item, costs) -> row(text, item, costs));
        return text.append(String.format(
                        Locale.ROOT,
                        "%nHeld: between any two sizes nothing may grow faster than %.2f times n log n. The largest set has its"
                                + " 100,000 villages asked, beside 11,000 communes; of a tile n are the units that it holds.%n",
                        slack))
                .toString();
    }

    private void row(StringBuilder text, String item, List<Cost> costs) {
        text.append("| ").append(item).append(" |");
        costs.forEach(cost -> text.append(String.format(
                Locale.ROOT, " %.3f%s |", cost.amount(), cost.note().isEmpty() ? "" : " (" + cost.note() + ")")));
        Cost last = costs.get(costs.size() - 1);
        double steepest = steepest(costs);
        text.append(String.format(
                Locale.ROOT,
                " %.1f × | %.1f × | %.2f | %s |%n",
                last.times(costs.get(0)),
                last.allowed(costs.get(0)),
                steepest,
                steepest > slack ? "**GROWS TOO FAST**" : "holds"));
    }
}
