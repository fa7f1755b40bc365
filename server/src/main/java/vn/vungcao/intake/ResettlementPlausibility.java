package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.wording.Wording;

/** Asks whether the rows of resettlement can be true together. */
final class ResettlementPlausibility {
    private static final Wording CHECK = Wording.of(
            "đối chiếu số liệu với nguồn; số liệu vẫn được nhận như đã ghi",
            "check the figures with their source; they are taken as they are");

    private record Cause(String vintage, String unit, int year, Hazard hazard) {}

    private final FieldMapping.Bound columns;
    private final ProblemList problems;

    ResettlementPlausibility(FieldMapping.Bound columns, ProblemList problems) {
        this.columns = columns;
        this.problems = problems;
    }

    void check(List<Entry<ResettlementProgress>> rows) {
        Map<Cause, List<Entry<ResettlementProgress>>> byCause = new LinkedHashMap<>();
        for (Entry<ResettlementProgress> entry : rows) {
            ResettlementProgress row = entry.value();
            notMoreThanPlanned(entry);
            byCause.computeIfAbsent(
                            new Cause(row.vintage(), row.unit().value(), row.year(), row.hazard()),
                            key -> new ArrayList<>())
                    .add(entry);
        }
        byCause.values().forEach(this::together);
    }

    private void notMoreThanPlanned(Entry<ResettlementProgress> entry) {
        ResettlementProgress row = entry.value();
        if (row.planned().isPresent()
                && row.resettled().orElse(0) > row.planned().get()) {
            warn(
                    entry,
                    "resettled",
                    Wording.of(
                            "%d hộ đã bố trí, trong khi kế hoạch chỉ có %d hộ",
                            "%d households are resettled, though only %d are planned",
                            row.resettled().get(),
                            row.planned().get()));
        }
    }

    private void together(List<Entry<ResettlementProgress>> rows) {
        countedOnce(rows, "planned", ResettlementProgress::planned);
        countedOnce(rows, "resettled", ResettlementProgress::resettled);
        int atRisk = sum(rows, ResettlementProgress::atRisk);
        int resettled = sum(rows, ResettlementProgress::resettled);
        boolean told = rows.stream().anyMatch(row -> row.value().atRisk().isPresent());
        if (told && resettled > atRisk) {
            warn(
                    rows.get(0),
                    "resettled",
                    Wording.of(
                            "%d hộ của %s đã bố trí trong năm %d, trong khi chỉ có %d hộ trong vùng nguy cơ, kể cả các hộ"
                                    + " đó",
                            "%d households of %s are resettled in %d, though only %d are at risk, those included",
                            resettled,
                            rows.get(0).value().unit(),
                            rows.get(0).value().year(),
                            atRisk));
        }
    }

    /** A total beside the forms it is made of would count twice. */
    private void countedOnce(
            List<Entry<ResettlementProgress>> rows,
            String field,
            Function<ResettlementProgress, Optional<Integer>> count) {
        boolean byForm = rows.stream()
                .anyMatch(row -> row.value().form().isPresent()
                        && count.apply(row.value()).isPresent());
        rows.stream()
                .filter(row -> byForm
                        && row.value().form().isEmpty()
                        && count.apply(row.value()).orElse(0) > 0)
                .forEach(row -> problems.error(
                        row.place().column(columns.column(field)),
                        Wording.of(
                                "'%s' ở dòng này không có hình thức bố trí, còn các dòng khác cùng đơn vị, năm và thiên"
                                        + " tai lại chia theo hình thức: sẽ bị tính hai lần",
                                "'%s' stands without a form here and by form in other rows of the same unit, year and"
                                        + " hazard: it would count twice",
                                field),
                        Wording.of(
                                "để trống ở dòng không có hình thức, hoặc bỏ các dòng chia theo hình thức",
                                "leave it empty in the row without a form, or remove the rows by form")));
    }

    private static int sum(
            List<Entry<ResettlementProgress>> rows, Function<ResettlementProgress, Optional<Integer>> count) {
        return rows.stream().mapToInt(row -> count.apply(row.value()).orElse(0)).sum();
    }

    private void warn(Entry<ResettlementProgress> entry, String field, Wording message) {
        problems.warning(entry.place().column(columns.column(field)), message, CHECK);
    }
}
