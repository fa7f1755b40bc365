package vn.vungcao.report.office;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.report.LaggingUnit;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.Colours;
import vn.vungcao.report.word.FigureWords;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Measures;
import vn.vungcao.report.word.Words;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminUnit;

/** Every unit that lags on every target, the worst of a target first. */
final class LaggingSheet {
    private static final double[] WIDTHS = {30, 30, 6, 9, 24, 22, 8, 10, 12, 13, 11, 10, 20, 9, 12, 8, 9, 9};

    private final YearReport report;
    private final Language language;
    private final Measures measures;
    private final FigureWords figures;
    private final Worksheet sheet;
    private final Grid grid;

    private LaggingSheet(Worksheet sheet, YearReport report, Language language) {
        this.report = report;
        this.language = language;
        this.measures = new Measures(language);
        this.figures = new FigureWords(language);
        this.sheet = sheet;
        this.grid = new Grid(sheet, WIDTHS);
    }

    static void write(Worksheet sheet, YearReport report, Language language) {
        new LaggingSheet(sheet, report, language).fill();
    }

    private void fill() {
        grid.title(language.of("Đơn vị chậm theo từng chỉ tiêu, năm ", "Units that lag on each target in ")
                + report.year());
        if (report.origin().demonstration()) {
            grid.warning(language.of(Words.DEMONSTRATION));
        }
        grid.note(language.of(
                "Chậm tiến độ, chưa đạt hoặc không đạt khi hết hạn; xếp theo khoảng cách. Đơn vị không có số liệu ở tờ Thiếu"
                        + " số liệu.",
                "Behind, not met or missed; ranked by gap. Units without data stand on the sheet of missing data."));
        int head = grid.head(List.of(
                language.of("Mã chỉ tiêu", "Target"),
                language.of("Chỉ tiêu", "Name of the target"),
                language.of("Hạng", "Rank"),
                language.of("Mã đơn vị", "Code"),
                language.of("Đơn vị", "Unit"),
                language.of("Thuộc", "Lies in"),
                language.of("Cấp", "Level"),
                language.of("Kết quả", "Value"),
                language.of("Đơn vị tính", "Measure"),
                language.of("Đánh giá", "Standing"),
                language.of("Khoảng cách", "Gap"),
                language.of("Còn thiếu", "Gap count"),
                language.of("Tính theo", "Counted in"),
                language.of("Tỷ trọng", "Share"),
                language.of("Trạng thái", "Status"),
                language.of("Chất lượng", "Quality"),
                language.of("Thấp nhất", "Low"),
                language.of("Cao nhất", "High")));
        sheet.freezePane(5, head + 1);
        sheet.repeatRows(head);
        report.withLaggingUnits()
                .forEach(target -> target.units().orElseThrow().lagging().forEach(unit -> row(target, unit)));
        if (grid.row() > head + 1) {
            sheet.setAutoFilter(head, 0, grid.row() - 1, WIDTHS.length - 1);
        }
    }

    private void row(TargetResult target, LaggingUnit lagging) {
        AdminUnit unit = lagging.unit().unit();
        int decimals = target.indicator().decimals();
        Standing standing = lagging.unit().assessment().standing();
        grid.cells(List.of(
                Cell.code(target.target().id()),
                Cell.text(language.of(target.target().name())),
                Cell.number(lagging.rank(), 0),
                Cell.code(unit.code().value()),
                Cell.text(unit.name()),
                Cell.text(lagging.parent().map(AdminUnit::name).orElse("")),
                Cell.text(language.of(unit.level().words())),
                Cell.number(lagging.figure().value(), decimals),
                Cell.text(measures.unit(target.indicator().unit())),
                Cell.text(language.of(Words.of(standing))).filled(Colours.ground(standing)),
                Cell.number(lagging.unit().assessment().gap(), Math.max(decimals, 2)),
                Cell.number(lagging.unit().assessment().gapCount(), 0),
                Cell.text(measures.ofGapCount(target.indicator())),
                Cell.share(lagging.unit().contribution()),
                Cell.text(figures.status(lagging.figure())),
                Cell.text(lagging.figure().quality().map(Enum::name).orElse("")),
                Cell.number(lagging.figure().low(), decimals),
                Cell.number(lagging.figure().high(), decimals)));
    }
}
