package vn.vungcao.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.vungcao.report.AgencySummary;
import vn.vungcao.report.ClauseGroup;
import vn.vungcao.report.LaggingUnit;
import vn.vungcao.report.StandingCounts;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.ClauseWords;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.MissingWords;
import vn.vungcao.report.word.Numerals;
import vn.vungcao.report.word.TargetWords;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/** Sections I to IV of the document: the whole, clause by clause, the units that lag, what is missing. */
final class DocumentSections {
    private static final List<Standing> STANDINGS = List.of(Standing.values());

    private final Paper paper;
    private final YearReport report;
    private final Numerals numerals = new Numerals(Language.VI);
    private final TargetWords targets = new TargetWords(Language.VI);
    private final FigureWords figures = new FigureWords(Language.VI);

    DocumentSections(Paper paper, YearReport report) {
        this.paper = paper;
        this.report = report;
    }

    void write() {
        summary();
        clauses();
        lagging();
        missing();
    }

    private void summary() {
        paper.heading("I. KẾT QUẢ CHUNG", 0);
        for (int horizon : report.horizons()) {
            paper.text(sentence(horizon, report.counts(horizon)));
        }
        paper.heading("1. Theo năm đích", 1);
        PaperTable byHorizon = counted("Chỉ tiêu");
        report.horizons().forEach(horizon -> byHorizon.row(row("Đến năm " + horizon, report.counts(horizon))));
        byHorizon.row(row("Tổng số", report.counts()));
        paper.heading("2. Theo cơ quan chủ trì", 1);
        PaperTable byAgency = counted("Cơ quan");
        for (AgencySummary agency : report.byAgency()) {
            byAgency.row(row(
                    agency.agency().isEmpty()
                            ? Words.NO_AGENCY.vi()
                            : agency.agency().vi(),
                    agency.counts()));
        }
    }

    private static String sentence(int horizon, StandingCounts counts) {
        String parts = STANDINGS.stream()
                .filter(standing -> counts.of(standing) > 0)
                .map(standing ->
                        counts.of(standing) + " " + lower(Words.of(standing).vi()))
                .collect(Collectors.joining(", "));
        return "Trong " + counts.all() + " chỉ tiêu đến năm " + horizon + ": " + parts + ".";
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private PaperTable counted(String first) {
        List<String> head = new ArrayList<>();
        head.add(first);
        STANDINGS.forEach(standing -> head.add(Words.of(standing).vi()));
        head.add("Tổng");
        return new PaperTable(paper, "lcccccccc", head, 27, 8, 9, 9, 9, 9, 10, 11, 8);
    }

    private static List<String> row(String name, StandingCounts counts) {
        List<String> row = new ArrayList<>();
        row.add(name);
        STANDINGS.forEach(standing -> row.add(Integer.toString(counts.of(standing))));
        row.add(Integer.toString(counts.all()));
        return row;
    }

    private void clauses() {
        paper.heading("II. KẾT QUẢ THEO TỪNG NHÓM CHỈ TIÊU", 0);
        int part = 0;
        for (int horizon : report.horizons()) {
            part++;
            paper.heading(part + ". Chỉ tiêu đến năm " + horizon, 1);
            int number = 0;
            for (ClauseGroup group : report.groups(horizon)) {
                number++;
                clause(
                        part + "." + number + ". Mục " + group.clause() + " "
                                + ClauseWords.topic(group.clause()).vi(),
                        group);
            }
        }
        paper.small("Ký hiệu: " + FigureWords.legend().vi() + ".");
    }

    private void clause(String heading, ClauseGroup group) {
        paper.heading(heading.strip(), 2);
        PaperTable table = new PaperTable(
                paper,
                "llrcll",
                List.of("Chỉ tiêu", "Mục tiêu", "Kết quả", "Đánh giá", "Khoảng cách", "Xu thế"),
                20,
                17,
                17,
                11,
                17,
                18);
        for (TargetResult target : group.targets()) {
            table.row(
                    List.of(
                            target.target().name().vi(),
                            targets.demand(target.target()),
                            value(target),
                            Words.of(target.standing()).vi(),
                            gap(target),
                            trend(target)),
                    3,
                    Colours.ground(target.standing()));
        }
    }

    private String value(TargetResult target) {
        String value = figures.value(target);
        String fraction = target.figure().map(figures::fraction).orElse("");
        return fraction.isEmpty() ? value : value + "\n" + fraction;
    }

    private String gap(TargetResult target) {
        if (target.assessment().isEmpty() || target.reason().isPresent()) {
            return target.reason().map(reason -> reason.vi()).orElse(Numerals.NONE);
        }
        if (target.standing() == Standing.MET) {
            return Numerals.NONE;
        }
        return figures.lack(target.assessment().get(), target);
    }

    private String trend(TargetResult target) {
        String projection = figures.projection(target);
        return projection.isEmpty() ? figures.pace(target) : figures.pace(target) + "; " + projection;
    }

    private void lagging() {
        paper.heading("III. CÁC XÃ CHẬM", 0);
        paper.text("Mỗi bảng nêu tối đa " + UnitsOfTarget.WORST
                + " đơn vị có khoảng cách lớn nhất của một chỉ tiêu; danh sách đầy đủ ở bảng tính kèm theo. Đơn vị không có số"
                + " liệu không được xếp hạng.");
        List<TargetResult> lagging = report.withLaggingUnits();
        if (lagging.isEmpty()) {
            paper.text("Không có đơn vị nào chậm.");
        }
        for (int i = 0; i < lagging.size(); i++) {
            worst(i + 1, lagging.get(i), lagging.get(i).units().orElseThrow());
        }
    }

    private void worst(int number, TargetResult target, UnitsOfTarget units) {
        paper.heading(
                number + ". " + target.target().name().vi() + " – " + targets.demand(target.target()) + ": "
                        + units.lagging().size() + "/" + units.counts().judged() + " "
                        + units.level().words().vi() + " chậm",
                2);
        PaperTable table = new PaperTable(
                paper,
                "clrrrr",
                List.of("Hạng", "Đơn vị", "Kết quả", "Khoảng cách", "Còn thiếu", "Tỷ trọng"),
                8,
                34,
                16,
                15,
                16,
                11);
        for (LaggingUnit unit : units.worst()) {
            table.row(List.of(
                    Integer.toString(unit.rank()),
                    unit.unit().unit().name()
                            + unit.parent()
                                    .map(AdminUnit::name)
                                    .map(name -> ", " + name)
                                    .orElse(""),
                    figures.value(unit.figure(), target.indicator()),
                    figures.gap(unit.unit().assessment(), target),
                    numerals.whole(unit.unit().assessment().gapCount()),
                    numerals.percent(unit.unit().contribution())));
        }
    }

    private void missing() {
        paper.heading("IV. THIẾU SỐ LIỆU", 0);
        List<TargetResult> lacking = report.targets().stream()
                .filter(target -> target.lacksData() || target.standing() == Standing.NOT_ASSESSABLE)
                .toList();
        if (lacking.isEmpty()) {
            paper.text("Mọi chỉ tiêu đều có đủ số liệu.");
            return;
        }
        PaperTable table = new PaperTable(
                paper,
                "llcl",
                List.of("Chỉ tiêu", "Cấp tỉnh", "Đơn vị có số liệu", "Lý do; đơn vị không có số liệu"),
                34,
                15,
                13,
                38);
        MissingWords words = new MissingWords(Language.VI);
        for (TargetResult target : lacking) {
            table.row(List.of(
                    target.target().name().vi(),
                    Words.of(target.standing()).vi(),
                    words.coverage(target),
                    words.why(target)));
        }
    }
}
