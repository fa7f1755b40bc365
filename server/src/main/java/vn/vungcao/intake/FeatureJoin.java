package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Puntal;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.intake.JoinReport.DuplicateKey;
import vn.vungcao.intake.JoinReport.RowWithoutUnit;
import vn.vungcao.intake.JoinReport.UnitsWithoutData;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/** Lets features meet the units of a tree by code, and says what did not meet. */
final class FeatureJoin {
    private final BoundaryImport plan;
    private final FeatureFile file;
    private final UnitTree tree;
    private final UnitLookup lookup;
    private final ProblemList problems;
    private final Map<UnitCode, List<Feature>> joined = new LinkedHashMap<>();
    private final List<RowWithoutUnit> strangers = new ArrayList<>();
    private int matched;

    FeatureJoin(BoundaryImport plan, FeatureFile file, UnitTree tree, UnitRegistry units, ProblemList problems) {
        this.plan = plan;
        this.file = file;
        this.tree = tree;
        this.lookup = new UnitLookup(units, plan.padCodes(), problems);
        this.problems = problems;
    }

    /** One boundary a unit, ascending by code. Complete only when no error was added to the problems. */
    List<UnitBoundary> run() {
        for (Feature feature : file.features()) {
            String text = feature.text(plan.codeField());
            Place place = file.place(feature).column(plan.codeField());
            Optional<AdminUnit> unit = lookup.find(tree, text, place).filter(found -> isOfLevel(found, place));
            if (unit.isEmpty()) {
                strangers.add(new RowWithoutUnit(file.place(feature), text));
            } else {
                matched++;
                join(feature, unit.get(), place);
            }
        }
        lookup.notePadded(file.file());
        notePoints();
        return joined.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new UnitBoundary(
                        plan.vintage(), entry.getKey(), entry.getValue().get(0).geometry()))
                .toList();
    }

    private boolean isOfLevel(AdminUnit unit, Place place) {
        if (unit.level() == plan.level()) {
            return true;
        }
        problems.error(
                place,
                Wording.of(
                        "%s (%s) là đơn vị cấp %s, không phải %s",
                        "%s (%s) is a unit of level %s, not %s",
                        unit.code(),
                        unit.name(),
                        LevelWords.one(unit.level()),
                        LevelWords.one(plan.level())),
                Wording.of(
                        "mỗi lần nhập một cấp: --level %s cho hình này",
                        "import one level at a time: --level %s for this feature",
                        unit.level().id()));
        return false;
    }

    private void join(Feature feature, AdminUnit unit, Place place) {
        List<Feature> features = joined.computeIfAbsent(unit.code(), code -> new ArrayList<>());
        features.add(feature);
        if (features.size() > 1) {
            problems.error(
                    place,
                    Wording.of(
                            "đơn vị %s (%s) đã có ở hình %d",
                            "unit %s (%s) stands already in feature %d",
                            unit.code(),
                            unit.name(),
                            features.get(0).number()),
                    Wording.of(
                            "mỗi đơn vị một hình; gộp các phần của nó thành một multipolygon",
                            "give each unit one feature; join its parts into one multipolygon"));
        }
        plan.nameField()
                .ifPresent(field -> compareName(
                        unit, feature.text(field), file.place(feature).column(field)));
    }

    private void compareName(AdminUnit unit, String name, Place place) {
        boolean agrees = Stream.concat(Stream.of(unit.name(), unit.bareName()), unit.otherNames().stream())
                .anyMatch(known -> folded(known).equals(folded(name)));
        if (!agrees) {
            problems.warning(
                    place,
                    Wording.of(
                            "tệp gọi %s là '%s', danh mục gọi là '%s'",
                            "the file calls %s '%s', the register '%s'", unit.code(), name, unit.name()),
                    Wording.of(
                            "kiểm tra mã có đúng không; tên trong danh mục được giữ",
                            "check that the code is the right one; the register's name is kept"));
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void notePoints() {
        long points = file.features().stream()
                .filter(feature -> feature.geometry() instanceof Puntal)
                .count();
        if (points > 0) {
            problems.note(
                    Place.file(file.file()),
                    Wording.of(
                            "%d đơn vị là điểm: chúng được vẽ bằng ký hiệu, không tự đặt ranh giới cho chúng",
                            "%d units come as points: they are drawn as symbols, no border is made up for them",
                            points));
        }
    }

    JoinReport report() {
        List<AdminUnit> all = tree.at(plan.level());
        List<UnitCode> without = all.stream()
                .map(AdminUnit::code)
                .filter(code -> !joined.containsKey(code))
                .toList();
        List<UnitsWithoutData> gaps = without.isEmpty()
                ? List.of()
                : List.of(new UnitsWithoutData("", plan.vintage(), plan.level(), all.size(), without));
        List<DuplicateKey> duplicates = joined.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new DuplicateKey(
                        entry.getKey().value(),
                        entry.getValue().stream().map(file::place).toList()))
                .toList();
        return new JoinReport(matched, gaps, strangers, duplicates);
    }
}
