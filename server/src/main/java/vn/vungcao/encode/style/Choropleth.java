package vn.vungcao.encode.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.vungcao.classify.ClassBreaks;
import vn.vungcao.encode.JsonWriter;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;

/**
 * A map of areas coloured by class: what a legend says. Class i is [b(i−1), b(i)), the last one closed; what has no value has a
 * row of its own.
 */
public record Choropleth(String column, String title, List<Band> bands) {
    /** On the way of ColorBrewer's YlGnBu (Cynthia Brewer, colorbrewer2.org) for 1 to 9 classes: the colours of the map page. */
    private static final List<List<String>> SEQUENTIAL = List.of(
            List.of("#41b6c4"),
            List.of("#e7f6b1", "#2377b4"),
            List.of("#e7f6b1", "#59bdc1", "#225ea8"),
            List.of("#e7f6b1", "#82cebb", "#2088bc", "#26499e"),
            List.of("#e7f6b1", "#92d4b9", "#2d9dc1", "#236fb0", "#253494"),
            List.of("#e7f6b1", "#a1d9b8", "#4db9c3", "#1f8bbd", "#2365ab", "#253494"),
            List.of("#e7f6b1", "#a6dbb8", "#66c2bf", "#2596c1", "#2374b2", "#264c9f", "#172875"),
            List.of("#e7f6b1", "#abddb7", "#73c8bd", "#2f9fc2", "#227db7", "#235ba7", "#233390", "#081d58"),
            List.of("#e7f6b1", "#b0dfb7", "#82cebb", "#3badc3", "#1f8cbe", "#2371b1", "#2551a2", "#20308a", "#081d58"));

    static final String NO_DATA = "Không có số liệu · No data";

    /**
     * A class.
     *
     * @param closed whether the upper end belongs to it
     * @param colour as {@code #rrggbb}
     */
    public record Band(double from, double to, boolean closed, String colour, String label) {}

    public Choropleth {
        bands = List.copyOf(bands);
    }

    /** The darkest colour is at the worse end. */
    public static Choropleth of(Indicator indicator, ClassBreaks breaks) {
        List<Double> ends = breaks.breaks();
        int classes = Math.max(0, ends.size() - 1);
        List<String> colours = colours(classes, indicator.direction() != Direction.HIGHER_IS_BETTER);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            String label = number(ends.get(i), indicator) + " – " + number(ends.get(i + 1), indicator) + " "
                    + indicator.unit();
            bands.add(new Band(ends.get(i), ends.get(i + 1), i == classes - 1, colours.get(i), label.strip()));
        }
        return new Choropleth(
                indicator.code(),
                indicator.name().vi() + " · " + indicator.name().en(),
                bands);
    }

    private static String number(double value, Indicator indicator) {
        return JsonWriter.number(value, indicator.decimals());
    }

    static List<String> colours(int classes, boolean highIsWorse) {
        if (classes == 0) {
            return List.of();
        }
        List<String> ramp = SEQUENTIAL.get(Math.min(classes, SEQUENTIAL.size()) - 1);
        List<String> colours = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            colours.add(ramp.get(i * ramp.size() / classes));
        }
        if (!highIsWorse) {
            Collections.reverse(colours);
        }
        return colours;
    }
}
