package vn.vungcao.bench.curve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Costs over the smallest size's, on logarithmic scales, beside n log n: an SVG image. */
final class CurveChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int SIDE = 400;
    private static final int DECADES_ACROSS = 4;
    private static final int DECADES_UP = 5;
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#b5482a", "#2e7d4f", "#7b4ba0", "#a67c00", "#c2185b", "#00838f", "#5d4037", "#455a64");

    private final Map<String, List<Cost>> items;

    CurveChart(List<Cost> costs) {
        this.items = costs.stream().collect(Collectors.groupingBy(Cost::item, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public String toString() {
        StringBuilder svg = new StringBuilder(String.format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n"
                        + "<rect width='100%%' height='100%%' fill='white'/>%n",
                WIDTH, HEIGHT));
        axes(svg);
        List<Cost> first = items.values().iterator().next();
        line(svg, first, "black' stroke-dasharray='5 4", true);
        legend(svg, 0, "black", "n log n");
        int number = 0;
        for (var item : items.entrySet()) {
            String colour = COLOURS.get(number++ % COLOURS.size());
            line(svg, item.getValue(), colour, false);
            legend(svg, number, colour, item.getKey());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg) {
        for (int decade = 0; decade <= DECADES_ACROSS; decade++) {
            double x = across(100 * Math.pow(10, decade));
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d='M%.1f %d v%d' stroke='#ddd'/><text x='%.1f' y='%d' text-anchor='middle'>%,.0f</text>%n",
                    x,
                    TOP,
                    SIDE,
                    x,
                    TOP + SIDE + 16,
                    100 * Math.pow(10, decade)));
        }
        for (int decade = -1; decade < DECADES_UP - 1; decade++) {
            double y = up(Math.pow(10, decade));
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d='M%d %.1f h%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end'>%s ×</text>%n",
                    LEFT,
                    y,
                    SIDE,
                    LEFT - 4,
                    y + 4,
                    decade < 0 ? "0.1" : String.format("%,.0f", Math.pow(10, decade))));
        }
        svg.append(String.format(
                "<text x='%d' y='%d' text-anchor='middle'>units</text>%n", LEFT + SIDE / 2, TOP + SIDE + 32));
    }

    private static double across(double units) {
        return LEFT + Math.log10(units / 100) / DECADES_ACROSS * SIDE;
    }

    private static double up(double times) {
        return TOP + SIDE - (Math.log10(Math.max(times, 0.1)) + 1) / DECADES_UP * SIDE;
    }

    private static void line(StringBuilder svg, List<Cost> costs, String stroke, boolean allowed) {
        Cost first = costs.get(0);
        String points = costs.stream()
                .map(cost -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        across(cost.size().units()),
                        up(allowed ? cost.allowed(first) : cost.times(first))))
                .collect(Collectors.joining(" "));
        svg.append(String.format("<polyline points='%s' fill='none' stroke-width='2' stroke='%s'/>%n", points, stroke));
    }

    private static void legend(StringBuilder svg, int number, String colour, String text) {
        int y = TOP + 16 + number * 20;
        svg.append(String.format(
                "<rect x='%d' y='%d' width='12' height='4' fill='%s'/><text x='%d' y='%d'>%s</text>%n",
                LEFT + SIDE + 20, y - 5, colour, LEFT + SIDE + 38, y, text));
    }
}
