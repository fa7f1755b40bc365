package vn.vungcao.report.word;

import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.YearValue;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.Standing;
import vn.vungcao.target.TargetComparator;

/**
 * Figures of a report in words, each with marks for how sure it is: {@value #PROVISIONAL} provisional, {@value #ESTIMATED}
 * estimated, {@value #APPORTIONED} apportioned (followed by its bounds), {@value #INCOMPLETE} not of all units.
 */
public final class FigureWords {
    public static final String PROVISIONAL = "°";
    public static final String ESTIMATED = "*";
    public static final String APPORTIONED = "†";
    public static final String INCOMPLETE = "‡";

    private final Language language;
    private final Numerals numerals;
    private final Measures measures;

    public FigureWords(Language language) {
        this.language = language;
        this.numerals = new Numerals(language);
        this.measures = new Measures(language);
    }

    /** What the marks mean. */
    public static Label legend() {
        return new Label(
                PROVISIONAL + " số sơ bộ, chưa phê duyệt; " + ESTIMATED + " số ước tính; " + APPORTIONED
                        + " số phân bổ theo hộ, dân số (C) hoặc diện tích (D), trong ngoặc là khoảng thấp nhất – cao nhất; "
                        + INCOMPLETE + " chưa đủ số liệu của các đơn vị; – không có",
                PROVISIONAL + " provisional, not yet approved; " + ESTIMATED + " estimated; " + APPORTIONED
                        + " apportioned by households or population (C) or by area (D), its bounds in brackets; "
                        + INCOMPLETE + " not all units have a value; – none");
    }

    /** The value of the year, of the province, with its unit and marks; why there is none, else. */
    public String value(TargetResult result) {
        return result.figure()
                .map(figure ->
                        value(figure, result.indicator()) + (shown(figure) && result.incomplete() ? INCOMPLETE : ""))
                .orElse(Numerals.NONE);
    }

    private static boolean shown(YearValue figure) {
        return figure.status().hasValue();
    }

    /** How the figure is known: measured, estimated, missing …; and whether it may still change. */
    public String status(YearValue figure) {
        return language.of(Words.of(figure.status()))
                + (figure.provisional() ? language.of(", sơ bộ", ", provisional") : "");
    }

    /** With unit, marks and bounds. */
    public String value(YearValue figure, Indicator indicator) {
        if (!shown(figure)) {
            return language.of(Words.of(figure.status()));
        }
        return measures.with(numerals.exact(figure.value(), indicator.decimals()), indicator.unit())
                + marks(figure)
                + bounds(figure, indicator);
    }

    /** Without the unit and the bounds: for the cells of a series. */
    public String brief(YearValue figure, Indicator indicator) {
        return numerals.exact(figure.value(), indicator.decimals()) + marks(figure);
    }

    public static String marks(YearValue figure) {
        return (figure.provisional() ? PROVISIONAL : "")
                + (figure.estimated() ? ESTIMATED : "")
                + (figure.apportioned() ? APPORTIONED : "");
    }

    private String bounds(YearValue figure, Indicator indicator) {
        if (!figure.apportioned()) {
            return "";
        }
        String quality = figure.quality().map(Enum::name).orElse("");
        return " (" + quality + ": " + numerals.exact(figure.low(), indicator.decimals()) + "–"
                + numerals.exact(figure.high(), indicator.decimals()) + ")";
    }

    /** The fraction behind the value; nothing when it is not known. */
    public String fraction(YearValue figure) {
        if (Double.isNaN(figure.numerator()) || Double.isNaN(figure.denominator())) {
            return "";
        }
        return numerals.atMost(figure.numerator(), 1) + "/" + numerals.atMost(figure.denominator(), 1);
    }

    /** In the indicator's unit, or in points. */
    public String gap(Assessment assessment, TargetResult result) {
        if (Double.isNaN(assessment.gap())) {
            return Numerals.NONE;
        }
        String number = numerals.exact(assessment.gap(), gapDecimals(result));
        String unit = gapUnit(result);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** The gap and, where members can be counted, how many of them it is; of a count just that. */
    public String lack(Assessment assessment, TargetResult result) {
        double count = assessment.gapCount();
        if (Double.isNaN(count)) {
            return gap(assessment, result);
        }
        String counted = gapCount(count, result.indicator());
        return result.indicator().measureType() == MeasureType.COUNT
                ? counted
                : gap(assessment, result) + "; " + counted;
    }

    private static int gapDecimals(TargetResult result) {
        boolean pace = result.target().comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST;
        return pace
                ? Math.max(2, result.indicator().decimals())
                : result.indicator().decimals();
    }

    private String gapUnit(TargetResult result) {
        return result.target().comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST
                ? measures.unit("pp/yr")
                : measures.ofDifference(result.indicator());
    }

    /** In whole members, such as households. */
    public String gapCount(double count, Indicator indicator) {
        if (Double.isNaN(count)) {
            return Numerals.NONE;
        }
        String unit = measures.ofGapCount(indicator);
        return numerals.whole(count) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** How fast it changes, and how fast it would have to. */
    public String pace(TargetResult result) {
        Assessment a = result.assessment().orElse(null);
        if (a == null || Double.isNaN(a.pace())) {
            return Numerals.NONE;
        }
        boolean reduction = result.target().comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST;
        String unit = reduction
                ? measures.unit("pp/yr")
                : (measures.ofDifference(result.indicator()) + language.of(" mỗi năm", " each year")).strip();
        int decimals = Math.max(2, result.indicator().decimals());
        String now = reduction
                ? language.of("giảm ", "falls by ") + numerals.exact(a.pace(), decimals)
                : numerals.signed(a.pace(), decimals);
        String needed =
                reduction ? numerals.exact(a.requiredPace(), decimals) : numerals.signed(a.requiredPace(), decimals);
        return now + " " + unit + (Double.isNaN(a.requiredPace()) ? "" : language.of("; cần ", "; needed ") + needed);
    }

    /** When the pace meets the target; nothing when it is met or nothing is known of the pace. */
    public String projection(TargetResult result) {
        Assessment a = result.assessment().orElse(null);
        if (a == null
                || a.standing() == Standing.MET
                || Double.isNaN(a.pace())
                || result.target().comparator() == TargetComparator.ANNUAL_REDUCTION_AT_LEAST) {
            return "";
        }
        return a.projectedYear().isPresent()
                ? language.of("dự kiến đạt năm ", "would be met in ")
                        + a.projectedYear().getAsInt()
                : language.of("không đạt được với nhịp độ này", "never met at this pace");
    }
}
