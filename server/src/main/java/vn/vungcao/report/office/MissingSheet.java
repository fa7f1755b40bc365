package vn.vungcao.report.office;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.UnitsOfTarget;
import vn.vungcao.report.YearReport;
import vn.vungcao.report.word.Language;
import vn.vungcao.report.word.Words;
import vn.vungcao.unit.AdminUnit;

/** What no value is known of, and what cannot be judged, with the reason. */
final class MissingSheet {
    private static final double[] WIDTHS = {34, 44, 18, 11, 11, 12, 80};

    private MissingSheet() {}

    static void write(Worksheet sheet, YearReport report, Language language) {
        Grid grid = new Grid(sheet, WIDTHS);
        grid.title(
                language.of("Thiếu số liệu và chưa đánh giá được, năm ", "Missing data and what cannot be judged in ")
                        + report.year());
        if (report.origin().demonstration()) {
            grid.warning(language.of(Words.DEMONSTRATION));
        }
        int head = grid.head(List.of(
                language.of("Mã chỉ tiêu", "Target"),
                language.of("Chỉ tiêu", "Name of the target"),
                language.of("Cấp tỉnh", "Province"),
                language.of("Đơn vị có số liệu", "Units with data"),
                language.of("trong tổng số", "of"),
                language.of("Tỷ lệ hộ có số liệu", "Share of households"),
                language.of("Lý do; đơn vị không có số liệu", "Reason; units without data")));
        sheet.freezePane(2, head + 1);
        sheet.repeatRows(head);
        report.targets().stream()
                .filter(target -> target.lacksData() || target.reason().isPresent())
                .forEach(target -> grid.cells(row(target, language)));
    }

    private static List<Cell> row(TargetResult target, Language language) {
        DataCoverage none = new DataCoverage(0, 0, Double.NaN);
        DataCoverage coverage = target.units().map(UnitsOfTarget::coverage).orElse(none);
        boolean units = target.units().isPresent();
        return List.of(
                Cell.code(target.target().id()),
                Cell.text(language.of(target.target().name())),
                Cell.text(language.of(Words.of(target.standing()))),
                Cell.number(units ? coverage.units() : Double.NaN, 0),
                Cell.number(units ? coverage.of() : Double.NaN, 0),
                Cell.share(units ? coverage.householdsShare() : Double.NaN),
                Cell.text(why(target, language)));
    }

    private static String why(TargetResult target, Language language) {
        String reason = target.reason().map(language::of).orElse("");
        String units = target.units().map(UnitsOfTarget::withoutData).orElse(List.of()).stream()
                .map(AdminUnit::name)
                .collect(Collectors.joining(", "));
        return reason.isEmpty() || units.isEmpty() ? reason + units : reason + "; " + units;
    }
}
