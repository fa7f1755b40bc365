package vn.vungcao.report.word;

import java.util.Map;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;

/** Units of measure in words; one that is not known here is said as the data have it. */
public final class Measures {
    private static final Map<String, Label> WORDS = Map.ofEntries(
            Map.entry("count", Label.NONE),
            Map.entry("status", Label.NONE),
            Map.entry("households", new Label("hộ", "households")),
            Map.entry("houses", new Label("nhà", "houses")),
            Map.entry("villages", new Label("thôn, bản", "villages")),
            Map.entry("communes", new Label("xã", "communes")),
            Map.entry("districts", new Label("huyện", "districts")),
            Map.entry("persons", new Label("người", "persons")),
            Map.entry("ratio", new Label("lần", "times")),
            Map.entry("pp/yr", new Label("điểm %/năm", "points a year")),
            Map.entry("%/yr", new Label("%/năm", "% a year")),
            Map.entry("persons/yr", new Label("người/năm", "persons a year")),
            Map.entry("episodes/yr", new Label("lượt/năm", "episodes a year")),
            Map.entry("targets", new Label("chỉ tiêu", "targets")),
            Map.entry("USD/person/yr", new Label("USD/người/năm", "USD per person a year")),
            Map.entry("VND million/person/yr", new Label("triệu đồng/người/năm", "million VND per person a year")));

    private final Language language;

    public Measures(Language language) {
        this.language = language;
    }

    public String unit(String unit) {
        Label words = WORDS.getOrDefault(unit, new Label(unit, unit));
        return words.isEmpty() ? "" : language.of(words);
    }

    /** A number with its unit: 70%, 60 hộ. */
    public String with(String number, String unit) {
        String words = unit(unit);
        if (words.isEmpty()) {
            return number;
        }
        return words.startsWith("%") || words.startsWith("‰") ? number + words : number + " " + words;
    }

    /** The unit in which two values of the indicator differ: points for a percentage. */
    public String ofDifference(Indicator indicator) {
        return switch (indicator.unit()) {
            case "%", "%/yr" -> language.of("điểm %", "points");
            case "‰" -> language.of("điểm ‰", "points (‰)");
            default -> unit(indicator.unit());
        };
    }

    /** What a gap is counted in: the members of the denominator, or of a count its own unit. */
    public String ofGapCount(Indicator indicator) {
        return indicator.measureType() == MeasureType.COUNT
                ? unit(indicator.unit())
                : language.of(indicator.denominator());
    }
}
