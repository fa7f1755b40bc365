package vn.vungcao.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vungcao.encode.Markup;
import vn.vungcao.report.AgencySummary;
import vn.vungcao.report.ClauseGroup;
import vn.vungcao.report.StandingCounts;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.ClauseWords;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.Documents;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Method;
import vn.vungcao.report.word.MissingWords;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Standing;

/** A report as one page that stands alone, without script: for the screen, and for A4. */
public final class ReportPage {
    private static final String STYLE = resource("report.css");

    private final YearReport report;
    private final Language language;
    private final Markup page = new Markup();
    private final TargetBlock blocks;

    private ReportPage(YearReport report, Language language) {
        this.report = report;
        this.language = language;
        this.blocks = new TargetBlock(page, report, language);
    }

    public static String of(YearReport report, Language language) {
        return new ReportPage(report, language).write();
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar carries " + name, e);
        }
    }

    private String write() {
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language.id(), "xml:lang", language.id());
        head();
        page.open("body");
        title();
        summary();
        for (int horizon : report.horizons()) {
            page.element("h2", language.of("Chỉ tiêu đến năm ", "Targets for ") + horizon);
            report.groups(horizon).forEach(this::group);
        }
        missing();
        method();
        return page.close().close().toString();
    }

    private void head() {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "generator", "content", "Vùng Cao Atlas");
        page.element("title", heading());
        page.style(STYLE + pageNotice()).close();
    }

    /** What stands at the foot of every printed page. */
    private String pageNotice() {
        String notice = report.origin().demonstration() ? language.of(Words.DEMONSTRATION) : "";
        String font = " font-family: \"Liberation Serif\", \"Times New Roman\", serif; font-size: 8pt; } ";
        return "@page { @bottom-center { content: \"" + notice + "\"; font-weight: bold; color: #a33f00;" + font
                + "@bottom-right { content: \"" + language.of("Trang ", "Page ")
                + "\" counter(page) \"/\" counter(pages);" + font + "}";
    }

    private String heading() {
        return language.of("Báo cáo kết quả thực hiện các chỉ tiêu năm ", "Report on the targets in ") + report.year();
    }

    private void title() {
        if (report.origin().demonstration()) {
            page.element("p", language.of(Words.DEMONSTRATION), "class", "demonstration");
        }
        page.element("h1", heading());
        String decision = report.question().set().decision();
        page.element(
                "p",
                language.of(report.question().set().name()) + " – "
                        + language.of("Quyết định số " + Documents.vietnamese(decision), "Decision " + decision),
                "class",
                "document");
        page.element("p", language.of(FigureWords.legend()) + ".", "class", "marks");
    }

    private void summary() {
        page.element("h2", language.of("Kết quả chung", "Summary"));
        page.open("table", "class", "counts");
        countsHead(language.of("Theo năm đích", "By horizon"));
        report.horizons()
                .forEach(horizon ->
                        counts(language.of("Chỉ tiêu đến năm ", "Targets for ") + horizon, report.counts(horizon)));
        counts(language.of("Tổng số", "All"), report.counts());
        page.close();
        page.open("table", "class", "counts");
        countsHead(language.of("Theo cơ quan chủ trì", "By responsible agency"));
        for (AgencySummary agency : report.byAgency()) {
            counts(language.of(agency.agency().isEmpty() ? Words.NO_AGENCY : agency.agency()), agency.counts());
        }
        page.close();
    }

    private void countsHead(String first) {
        page.open("tr").element("th", first);
        for (Standing standing : Standing.values()) {
            page.element("th", language.of(Words.of(standing)));
        }
        page.element("th", language.of("Tổng số", "All")).close();
    }

    private void counts(String name, StandingCounts counts) {
        page.open("tr").element("td", name);
        for (Standing standing : Standing.values()) {
            int count = counts.of(standing);
            String ground = count > 0 ? "background-color:#" + Colours.ground(standing) : "";
            page.element("td", Integer.toString(count), "class", "number", "style", ground);
        }
        page.element("td", Integer.toString(counts.all()), "class", "number").close();
    }

    private void group(ClauseGroup group) {
        boolean first = true;
        for (TargetResult target : group.targets()) {
            page.open("section", "class", "target", "id", target.target().id());
            if (first) {
                page.element(
                        "h3",
                        (language.of("Mục ", "Clause ") + group.clause() + " "
                                        + language.of(ClauseWords.topic(group.clause())))
                                .strip());
            }
            first = false;
            blocks.write(target);
            page.close();
        }
    }

    private void missing() {
        page.element("h2", language.of("Thiếu số liệu, chưa đánh giá được", "Missing data, not assessable"));
        List<TargetResult> lacking = report.targets().stream()
                .filter(target -> target.lacksData() || target.standing() == Standing.NOT_ASSESSABLE)
                .toList();
        page.open("table", "class", "missing");
        page.open("tr")
                .element("th", language.of("Chỉ tiêu", "Target"))
                .element("th", language.of("Cấp tỉnh", "Province"))
                .element("th", language.of("Đơn vị có số liệu", "Units with data"))
                .element("th", language.of("Lý do; đơn vị không có số liệu", "Reason; units without data"))
                .close();
        MissingWords words = new MissingWords(language);
        for (TargetResult target : lacking) {
            page.open("tr")
                    .element("td", language.of(target.target().name()))
                    .element("td", language.of(Words.of(target.standing())))
                    .element("td", words.coverage(target), "class", "number")
                    .element("td", words.why(target))
                    .close();
        }
        page.close();
    }

    private void method() {
        page.element("h2", language.of("Phương pháp và nguồn", "Method and origin"));
        Method.of(report).forEach(text -> page.element("p", language.of(text)));
        page.open("table", "class", "origin");
        origin(
                language.of("Phiên bản dữ liệu", "Atlas version"),
                report.origin().atlas());
        origin(language.of("Bản địa giới", "Boundaries"), report.origin().vintage());
        origin(language.of("Địa chỉ", "Address"), report.origin().address());
        origin(language.of("Lệnh", "Command"), report.question().command("html"));
        origin(language.of("Nguồn công bố", "Published by"), String.join("; ", Method.sources(report, language)));
        origin(
                language.of("Nguồn đã nhập", "Imported"),
                String.join("; ", report.origin().imports()));
        page.close();
    }

    private void origin(String name, String text) {
        page.open("tr").element("th", name).element("td", text).close();
    }
}
