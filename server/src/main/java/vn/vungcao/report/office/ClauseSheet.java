package vn.vungcao.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.report.ClauseGroup;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.YearValue;
import vn.vungcao.report.word.ClauseWords;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Measures;
import vn.vungcao.report.word.TargetWords;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Assessment;

/** The targets of one clause: a table of results, and under it one of how sure they are and how they came about. */
final class ClauseSheet {
    private static final double[] WIDTHS = {20, 27, 18, 7, 10, 12, 10, 10, 12, 10, 9, 13, 9, 9, 8, 7, 7, 16};

    private final YearReport report;
    private final ClauseGroup group;
    private final Language language;
    private final Measures measures;
    private final TargetWords targets;
    private final FigureWords figures;
    private final Worksheet sheet;
    private final Grid grid;

    private ClauseSheet(Worksheet sheet, YearReport report, ClauseGroup group, Language language) {
        this.report = report;
        this.group = group;
        this.language = language;
        this.measures = new Measures(language);
        this.targets = new TargetWords(language);
        this.figures = new FigureWords(language);
        this.sheet = sheet;
        this.grid = new Grid(sheet, WIDTHS);
    }

    static void write(Worksheet sheet, YearReport report, ClauseGroup group, Language language) {
        new ClauseSheet(sheet, report, group, language).fill();
    }

    private void fill() {
        grid.title(language.of("Chỉ tiêu đến năm ", "Targets for ") + group.horizon() + " – "
                + language.of("mục ", "clause ") + group.clause() + " "
                + language.of(ClauseWords.topic(group.clause())));
        if (report.origin().demonstration()) {
            grid.warning(language.of(Words.DEMONSTRATION));
        }
        sheet.freezePane(2, results() + 1);
        grid.skip();
        certainty();
        grid.skip();
        grid.note(language.of(FigureWords.legend()));
    }

    private int results() {
        int head = grid.head(List.of(
                language.of("Mã", "Id"),
                language.of("Chỉ tiêu", "Target"),
                language.of("Mục tiêu", "Demand"),
                language.of("Đến năm", "Horizon"),
                language.of("Kết quả ", "Value ") + report.year(),
                language.of("Đơn vị tính", "Unit"),
                language.of("Tử số", "Numerator"),
                language.of("Mẫu số", "Denominator"),
                language.of("Đánh giá", "Standing"),
                language.of("Khoảng cách", "Gap"),
                language.of("Còn thiếu", "Gap count"),
                language.of("Tính theo", "Counted in"),
                language.of("Nhịp độ một năm", "Pace a year"),
                language.of("Nhịp độ cần", "Required pace"),
                language.of("Năm dự kiến", "Projected year"),
                language.of("Đơn vị chậm", "Lagging units"),
                language.of("Đơn vị xét", "Units judged"),
                language.of("Cơ quan chủ trì", "Agency")));
        group.targets().forEach(this::result);
        return head;
    }

    private void result(TargetResult target) {
        int decimals = target.indicator().decimals();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.code(target.target().id()),
                Cell.text(language.of(target.target().name())),
                Cell.text(targets.demand(target.target())),
                Cell.year(target.target().horizonYear()),
                Cell.number(target.figure().map(YearValue::value).orElse(Double.NaN), decimals),
                Cell.text(measures.unit(target.indicator().unit())),
                Cell.number(target.figure().map(YearValue::numerator).orElse(Double.NaN), 0),
                Cell.number(target.figure().map(YearValue::denominator).orElse(Double.NaN), 0),
                Cell.text(language.of(Words.of(target.standing()))).filled(Colours.ground(target.standing()))));
        Optional<Assessment> a = target.assessment();
        cells.add(Cell.number(a.map(Assessment::gap).orElse(Double.NaN), Math.max(decimals, 2)));
        cells.add(Cell.number(a.map(Assessment::gapCount).orElse(Double.NaN), 0));
        cells.add(Cell.text(measures.ofGapCount(target.indicator())));
        cells.add(Cell.number(a.map(Assessment::pace).orElse(Double.NaN), Math.max(decimals, 2)));
        cells.add(Cell.number(a.map(Assessment::requiredPace).orElse(Double.NaN), Math.max(decimals, 2)));
        cells.add(Cell.year(a.filter(x -> x.projectedYear().isPresent())
                .map(x -> (double) x.projectedYear().getAsInt())
                .orElse(Double.NaN)));
        cells.add(
                Cell.number(target.units().map(u -> (double) u.lagging().size()).orElse(Double.NaN), 0));
        cells.add(Cell.number(
                target.units().map(u -> (double) u.counts().judged()).orElse(Double.NaN), 0));
        cells.add(Cell.text(language.of(target.target().agency())));
        grid.cells(cells);
    }

    private void certainty() {
        List<Integer> years = List.copyOf(group.targets().stream()
                .flatMap(t -> t.series().stream())
                .map(YearValue::year)
                .collect(Collectors.toCollection(TreeSet::new)));
        List<Integer> shown = years.subList(Math.max(0, years.size() - 7), years.size());
        List<String> head = new ArrayList<>(List.of(
                language.of("Mã", "Id"),
                language.of("Lý do, ghi chú", "Reason, note"),
                language.of("Trạng thái số liệu", "Status of the value"),
                language.of("Chất lượng", "Quality"),
                language.of("Thấp nhất", "Low"),
                language.of("Cao nhất", "High"),
                language.of("Đơn vị có số liệu", "Units with data"),
                language.of("trong tổng số", "of"),
                language.of("Tỷ lệ hộ có số liệu", "Share of households")));
        shown.forEach(year -> head.add(year.toString()));
        grid.heading(language.of("Độ tin cậy và chuỗi số liệu", "Certainty and series"));
        grid.head(head);
        group.targets().forEach(target -> certainty(target, shown));
    }

    private void certainty(TargetResult target, List<Integer> years) {
        Optional<YearValue> figure = target.figure();
        boolean shown = figure.filter(f -> f.status().hasValue()).isPresent();
        int decimals = target.indicator().decimals();
        Optional<DataCoverage> coverage = target.units().map(UnitsOfTarget::coverage);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.code(target.target().id()),
                Cell.text(target.reason().map(language::of).orElse("")),
                Cell.text(figure.map(figures::status).orElse("")),
                Cell.text(figure.flatMap(YearValue::quality).map(Enum::name).orElse("")),
                Cell.number(shown ? figure.get().low() : Double.NaN, decimals),
                Cell.number(shown ? figure.get().high() : Double.NaN, decimals),
                Cell.number(coverage.map(c -> (double) c.units()).orElse(Double.NaN), 0),
                Cell.number(coverage.map(c -> (double) c.of()).orElse(Double.NaN), 0),
                Cell.share(coverage.map(DataCoverage::householdsShare).orElse(Double.NaN))));
        for (int year : years) {
            cells.add(Cell.number(
                    target.series().stream()
                            .filter(v -> v.year() == year)
                            .mapToDouble(YearValue::value)
                            .findFirst()
                            .orElse(Double.NaN),
                    decimals));
        }
        grid.cells(cells);
    }
}
