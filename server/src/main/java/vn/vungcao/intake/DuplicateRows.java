package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.intake.JoinReport.DuplicateKey;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.wording.Wording;

/** Rows of one unit, indicator and year: refused, or added up when that is allowed and they are counts. */
final class DuplicateRows {
    private final boolean sum;
    private final String column;
    private final ProblemList problems;
    private final List<DuplicateKey> keys = new ArrayList<>();

    /** @param column the column of the unit codes, to be named when rows are refused */
    DuplicateRows(boolean sum, String column, ProblemList problems) {
        this.sum = sum;
        this.column = column;
        this.problems = problems;
    }

    /** One row a key, in the order of the first ones. Complete only when no error was added to the problems. */
    List<ObservationRow> resolve(List<ObservationRow> rows) {
        if (allDiffer(rows)) {
            return rows;
        }
        Map<ObservationRow.Key, List<ObservationRow>> byKey = rows.stream()
                .collect(Collectors.groupingBy(ObservationRow::key, LinkedHashMap::new, Collectors.toList()));
        List<ObservationRow> result = new ArrayList<>(byKey.size());
        byKey.forEach((key, group) -> {
            if (group.size() == 1) {
                result.add(group.get(0));
            } else {
                keys.add(new DuplicateKey(
                        key.toString(),
                        group.stream().map(ObservationRow::place).toList()));
                merge(key, group).ifPresent(result::add);
            }
        });
        return result;
    }

    /** Most tables have no key twice; that is told without a list for each row. */
    @SuppressWarnings("ReferenceEquality") // only a short cut
    private static boolean allDiffer(List<ObservationRow> rows) {
        SlicesOfRows slices = new SlicesOfRows();
        Map<KnownFigures.Slice, Set<AdminUnit>> seen = new HashMap<>();
        KnownFigures.Slice before = null;
        Set<AdminUnit> units = Set.of();
        for (ObservationRow row : rows) {
            KnownFigures.Slice now = slices.of(row);
            if (now != before) {
                units = seen.computeIfAbsent(now, slice -> Collections.newSetFromMap(new IdentityHashMap<>()));
                before = now;
            }
            if (!units.add(row.unit())) {
                return false;
            }
        }
        return true;
    }

    /** The keys that stood more than once. */
    List<DuplicateKey> keys() {
        return keys;
    }

    private Optional<ObservationRow> merge(ObservationRow.Key key, List<ObservationRow> group) {
        ObservationRow first = group.get(0);
        ObservationRow second = group.get(1);
        if (!sum) {
            problems.error(
                    second.place(column),
                    standsAlready(key, first),
                    Wording.of(
                            "bỏ một trong các dòng, hoặc cộng các dòng như vậy lại bằng --duplicates sum",
                            "remove one of the rows, or add such rows up with --duplicates sum"));
            return Optional.empty();
        }
        Optional<Wording> obstacle = obstacle(group);
        if (obstacle.isPresent()) {
            problems.error(
                    second.place(column),
                    standsAlready(key, first)
                            .plus(Wording.of(
                                    " và hai dòng không cộng lại được: %s",
                                    " and the two cannot be added up: %s", obstacle.get())),
                    Wording.of("sửa hoặc bỏ một trong các dòng", "correct or remove one of the rows"));
            return Optional.empty();
        }
        problems.warning(
                first.place(),
                Wording.of(
                        "các dòng %s đều là %s và đã được cộng lại",
                        "rows %s are all %s and were added up", listed(group), key.words()),
                Wording.of(
                        "kiểm tra xem chúng có phải là các phần của một đơn vị",
                        "check that they are parts of one unit"));
        return Optional.of(added(group));
    }

    private static Wording standsAlready(ObservationRow.Key key, ObservationRow first) {
        return Wording.of(
                "%s đã có ở dòng %d",
                "%s stands already in row %d", key.words(), first.place().number());
    }

    private static String listed(List<ObservationRow> group) {
        return group.stream().map(row -> String.valueOf(row.place().number())).collect(Collectors.joining(", "));
    }

    private static Optional<Wording> obstacle(List<ObservationRow> group) {
        MeasureType type = group.get(0).indicator().measureType();
        if (type != MeasureType.COUNT && type != MeasureType.RATIO) {
            return Optional.of(Wording.of("số đo kiểu %s không cộng được", "a %s does not add up", type.id()));
        }
        if (type == MeasureType.RATIO && !group.stream().allMatch(ObservationRow::hasParts)) {
            return Optional.of(Wording.of(
                    "một tỷ lệ cần tử số và mẫu số ở mỗi dòng",
                    "a ratio needs numerator and denominator in each of them"));
        }
        return group.stream().anyMatch(row -> !row.status().hasValue())
                ? Optional.of(Wording.of("một dòng không có giá trị", "one of them has no value"))
                : Optional.empty();
    }

    private static ObservationRow added(List<ObservationRow> group) {
        ObservationRow first = group.get(0);
        double numerator = total(group, ObservationRow::numerator);
        double denominator = total(group, ObservationRow::denominator);
        boolean ratio = first.indicator().measureType() == MeasureType.RATIO;
        boolean estimated = group.stream().anyMatch(row -> row.status() == ObservationStatus.ESTIMATED);
        return new ObservationRow(
                first.place(),
                first.titles(),
                first.unit(),
                first.indicator(),
                first.year(),
                ratio ? numerator / denominator * first.indicator().scale() : total(group, ObservationRow::value),
                numerator,
                denominator,
                estimated ? ObservationStatus.ESTIMATED : ObservationStatus.MEASURED,
                group.stream().map(ObservationRow::quality).reduce(Quality.A, Quality::worse),
                group.stream().map(ObservationRow::approval).reduce(Approval.APPROVED, Approval::and),
                first.source());
    }

    private static double total(List<ObservationRow> group, ToDoubleFunction<ObservationRow> part) {
        return group.stream().mapToDouble(part).sum();
    }
}
