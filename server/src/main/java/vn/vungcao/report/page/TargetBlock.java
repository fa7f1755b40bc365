package vn.vungcao.report.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vungcao.encode.Markup;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.report.LaggingUnit;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.YearValue;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Numerals;
import vn.vungcao.report.word.TargetWords;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Assessment;
import vn.vungcao.target.Standing;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/** What the page says of one target: the figures and the worst units at the left, the map at the right. */
final class TargetBlock {
    private final Markup page;
    private final Language language;
    private final Numerals numerals;
    private final TargetWords targets;
    private final FigureWords figures;
    private final Map<AdminLevel, StandingMap> maps = new EnumMap<>(AdminLevel.class);

    TargetBlock(Markup page, YearReport report, Language language) {
        this.page = page;
        this.language = language;
        this.numerals = new Numerals(language);
        this.targets = new TargetWords(language);
        this.figures = new FigureWords(language);
        report.layers().forEach((level, layer) -> maps.put(level, new StandingMap(layer, language)));
    }

    void write(TargetResult target) {
        page.open("h4").text(language.of(target.target().name()) + " ");
        page.element(
                "span",
                language.of(Words.of(target.standing())),
                "class",
                "standing",
                "style",
                "background-color:#" + Colours.ground(target.standing()));
        page.close();
        page.open("table", "class", "block").open("tr").open("td", "class", "figures");
        facts(target);
        target.units().filter(units -> !units.lagging().isEmpty()).ifPresent(units -> worst(target, units));
        page.close().open("td", "class", "side");
        target.units()
                .filter(units ->
                        units.obstacle().isEmpty() && !units.table().units().isEmpty())
                .ifPresent(units -> maps.get(units.level())
                        .write(page, units, language.of(target.target().name())));
        page.close().close().close();
    }

    private void facts(TargetResult target) {
        page.open("table", "class", "facts");
        fact(language.of("Mục tiêu", "Demand"), demand(target));
        fact(language.of("Kết quả", "Value"), value(target));
        target.assessment().ifPresent(assessment -> assessed(target, assessment));
        fact(language.of("Chuỗi", "Series"), series(target));
        target.units().ifPresent(units -> fact(language.of("Đơn vị chậm", "Lagging"), lagging(target, units)));
        if (!target.target().agency().isEmpty()) {
            fact(language.of("Chủ trì", "Agency"), language.of(target.target().agency()));
        }
        page.close();
    }

    private void assessed(TargetResult target, Assessment assessment) {
        assessment.reason().ifPresent(reason -> fact(language.of("Lý do", "Reason"), language.of(reason)));
        if (target.standing() != Standing.MET && !Double.isNaN(assessment.gap())) {
            fact(language.of("Khoảng cách", "Gap"), figures.lack(assessment, target));
        }
        if (!Double.isNaN(assessment.pace())) {
            String projection = figures.projection(target);
            fact(
                    language.of("Nhịp độ", "Pace"),
                    figures.pace(target) + (projection.isEmpty() ? "" : "; " + projection));
        }
    }

    private void fact(String name, String text) {
        if (!text.isEmpty()) {
            page.open("tr").element("th", name).element("td", text).close();
        }
    }

    private String demand(TargetResult target) {
        String scope = target.target().scope() == TargetScope.ALL
                ? ""
                : " (" + language.of(target.target().scope().words()) + ")";
        return targets.demand(target.target()) + scope;
    }

    private String value(TargetResult target) {
        String fraction = target.figure().map(figures::fraction).orElse("");
        return figures.value(target) + (fraction.isEmpty() ? "" : " = " + fraction);
    }

    private String series(TargetResult target) {
        return target.series().stream()
                .filter(value -> value.status().hasValue())
                .map(value -> value.year() + ": " + figures.brief(value, target.indicator()) + otherStandard(value))
                .collect(Collectors.joining(" · "));
    }

    private String otherStandard(YearValue value) {
        return value.sameStandard() ? "" : language.of(" (chuẩn cũ)", " (other standard)");
    }

    private String lagging(TargetResult target, UnitsOfTarget units) {
        if (units.obstacle().isPresent()) {
            return language.of(units.obstacle().get());
        }
        DataCoverage coverage = units.coverage();
        String counted = units.lagging().size() + "/" + units.counts().judged() + " "
                + language.of(Words.several(units.level()));
        String missing = coverage.complete()
                ? ""
                : language.of("; có số liệu ", "; with data ") + coverage.units() + "/" + coverage.of()
                        + language.of(" đơn vị, ", " units, ") + numerals.percent(coverage.householdsShare())
                        + language.of(" số hộ", " of households");
        String all = Double.isNaN(units.gapCount()) || units.gapCount() == 0
                ? ""
                : language.of("; còn thiếu cộng lại ", "; they lack ")
                        + figures.gapCount(units.gapCount(), target.indicator());
        return counted + missing + all;
    }

    private void worst(TargetResult target, UnitsOfTarget units) {
        page.open("table", "class", "worst");
        page.open("tr")
                .element("th", "#")
                .element(
                        "th",
                        units.lagging().size() > UnitsOfTarget.WORST
                                ? language.of(
                                        "Chậm nhất (" + UnitsOfTarget.WORST + " đơn vị đầu)",
                                        "Worst " + UnitsOfTarget.WORST)
                                : language.of("Đơn vị chậm", "Lagging units"))
                .element("th", language.of("Kết quả", "Value"))
                .element("th", language.of("Khoảng cách", "Gap"))
                .element("th", language.of("Còn thiếu", "Lacks"))
                .element("th", language.of("Tỷ trọng", "Share"))
                .close();
        units.worst().forEach(unit -> worst(target, unit));
        page.close();
    }

    private void worst(TargetResult target, LaggingUnit lagging) {
        String in = lagging.parent()
                .map(AdminUnit::bareName)
                .map(name -> ", " + name)
                .orElse("");
        page.open("tr")
                .element("td", Integer.toString(lagging.rank()), "class", "number")
                .element("td", lagging.unit().unit().name() + in)
                .element("td", figures.value(lagging.figure(), target.indicator()), "class", "number")
                .element("td", figures.gap(lagging.unit().assessment(), target), "class", "number")
                .element("td", numerals.whole(lagging.unit().assessment().gapCount()), "class", "number")
                .element("td", numerals.percent(lagging.unit().contribution()), "class", "number")
                .close();
    }
}
