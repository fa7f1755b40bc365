package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.KnownFigures.Figure;
import vn.vungcao.intake.KnownFigures.Slice;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * Holds the figure of a unit against those of the units that make it up: districts against communes, the province against
 * districts, and against communes. Counts add up; a ratio is the sum of numerators over the sum of denominators. Asked only
 * where something of it is in the import, and where all parts have a figure, or a count of some exceeds the whole.
 */
final class ParentCheck {
    private final List<ObservationRow> rows;
    private final KnownFigures figures;
    private final ColumnMapping.Bound columns;
    private final ProblemList problems;
    private final Map<UnitTree, List<AdminLevel>> levels = new HashMap<>();
    private final Map<UnitTree, Map<AdminLevel, Map<UnitCode, List<AdminUnit>>>> parts = new HashMap<>();

    ParentCheck(List<ObservationRow> rows, KnownFigures figures, ColumnMapping.Bound columns, ProblemList problems) {
        this.rows = rows;
        this.figures = figures;
        this.columns = columns;
        this.problems = problems;
    }

    private record Question(Slice slice, Indicator indicator, AdminUnit parent, AdminLevel level) {}

    /** Rows of one slice and level, whose parents are asked once each. */
    private record Group(Slice slice, AdminLevel level) {}

    void run(UnitRegistry units) {
        Set<Question> asked = new LinkedHashSet<>();
        Map<Group, Set<UnitCode>> parents = new HashMap<>();
        SlicesOfRows slices = new SlicesOfRows();
        for (ObservationRow row : rows) {
            MeasureType type = row.indicator().measureType();
            if (type == MeasureType.COUNT || type == MeasureType.RATIO) {
                Slice slice = slices.of(row);
                Optional<UnitTree> tree = units.findTree(slice.vintage());
                tree.ifPresent(found -> questionsBelow(found, slice, row, asked));
                Group group = new Group(slice, row.unit().level());
                // whose parent was asked, all above it were
                row.unit()
                        .parent()
                        .filter(parent -> parents.computeIfAbsent(group, g -> new HashSet<>())
                                .add(parent))
                        .flatMap(parent -> tree)
                        .ifPresent(found -> questionsAbove(found, slice, row, asked));
            }
        }
        asked.forEach(question -> units.findTree(question.slice().vintage()).ifPresent(tree -> check(tree, question)));
    }

    private void questionsBelow(UnitTree tree, Slice slice, ObservationRow row, Set<Question> asked) {
        for (AdminLevel level : levels.computeIfAbsent(tree, UnitTree::levels)) {
            if (level.compareTo(row.unit().level()) > 0 && level != AdminLevel.VILLAGE) {
                asked.add(new Question(slice, row.indicator(), row.unit(), level));
            }
        }
    }

    private static void questionsAbove(UnitTree tree, Slice slice, ObservationRow row, Set<Question> asked) {
        tree.ancestorsOf(row.unit().code())
                .forEach(parent -> asked.add(
                        new Question(slice, row.indicator(), parent, row.unit().level())));
    }

    /** The units of a level in a unit, ascending by code. */
    private List<AdminUnit> partsOf(UnitTree tree, UnitCode whole, AdminLevel level) {
        return parts.computeIfAbsent(tree, t -> new EnumMap<>(AdminLevel.class))
                .computeIfAbsent(level, of -> {
                    Map<UnitCode, List<AdminUnit>> within = new HashMap<>();
                    for (AdminUnit unit : tree.at(of)) {
                        tree.ancestorsOf(unit.code())
                                .forEach(ancestor -> within.computeIfAbsent(ancestor.code(), code -> new ArrayList<>())
                                        .add(unit));
                    }
                    return within;
                })
                .getOrDefault(whole, List.of());
    }

    private void check(UnitTree tree, Question question) {
        Optional<Figure> whole =
                figures.find(question.slice(), question.parent().code().value()).filter(Figure::hasValue);
        if (whole.isEmpty()) {
            return;
        }
        List<AdminUnit> parts = partsOf(tree, question.parent().code(), question.level());
        List<Figure> known = parts.stream()
                .flatMap(unit -> figures.find(question.slice(), unit.code().value()).stream())
                .filter(Figure::hasValue)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        boolean all = known.size() == parts.size();
        if (question.indicator().measureType() == MeasureType.COUNT) {
            compare(question, ObservationField.VALUE, whole.get().value(), sum(known, Figure::value), all);
        } else if (known.stream().allMatch(Figure::hasParts)) {
            ratio(question, whole.get(), known, all);
        }
    }

    private void ratio(Question question, Figure whole, List<Figure> parts, boolean all) {
        double numerator = sum(parts, Figure::numerator);
        double denominator = sum(parts, Figure::denominator);
        if (whole.hasParts()) {
            compare(question, ObservationField.NUMERATOR, whole.numerator(), numerator, all);
            compare(question, ObservationField.DENOMINATOR, whole.denominator(), denominator, all);
        } else if (all && denominator > 0) {
            double computed = numerator / denominator * question.indicator().scale();
            double tolerance = 0.5 * Math.pow(10, -question.indicator().decimals()) * (1 + 1e-6);
            if (Math.abs(computed - whole.value()) > tolerance) {
                warn(question, ObservationField.VALUE, whole.value(), computed, Wording.of("tính ra", "give"));
            }
        }
    }

    private void compare(Question question, ObservationField field, double whole, double sum, boolean all) {
        double tolerance = 1e-9 * Math.max(1, Math.abs(whole))
                + 0.5 * Math.pow(10, -question.indicator().decimals() - 1.0);
        boolean apart = all ? Math.abs(whole - sum) > tolerance : sum > whole + tolerance;
        if (apart) {
            warn(
                    question,
                    field,
                    whole,
                    sum,
                    all
                            ? Wording.of("cộng lại là", "add up to")
                            : Wording.of("mới tính phần đã có đã cộng lại là", "alone add up to"));
        }
    }

    private void warn(Question question, ObservationField field, double whole, double sum, Wording verb) {
        Place place = rows.stream()
                .filter(row -> KnownFigures.sliceOf(row).equals(question.slice()))
                .filter(row -> row.unit().equals(question.parent()))
                .findFirst()
                .map(row -> row.place(columns.column(field)))
                .orElseGet(() -> Place.file(rows.get(0).place().file()));
        problems.warning(
                place,
                Wording.of(
                        "%s (%s): %s của %s %d là %s, nhưng các %s của nó %s %s",
                        "%s (%s): %s of %s %d is %s, but its %s %s %s",
                        question.parent().name(),
                        question.parent().code(),
                        FieldWords.of(field),
                        question.slice().indicator(),
                        question.slice().year(),
                        SeriesCheck.plain(whole),
                        LevelWords.several(question.level()),
                        verb,
                        SeriesCheck.plain(sum)),
                Wording.of(
                        "tìm số liệu sai, hoặc sửa số đang lưu",
                        "find the wrong figure, or correct the one that is stored"));
    }

    private static double sum(List<Figure> figures, ToDoubleFunction<Figure> part) {
        return figures.stream().mapToDouble(part).sum();
    }
}
