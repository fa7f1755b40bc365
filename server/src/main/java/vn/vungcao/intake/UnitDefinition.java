package vn.vungcao.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.intake.FeatureFile.Feature;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * How to make units from the features of a boundary file, where the vintage does not have them: for another province.
 *
 * @param from first day of the vintage; needed when the vintage itself is new
 * @param to first day on which it is no longer in force
 * @param parentField the property that holds the code of the unit it lies in
 */
public record UnitDefinition(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> parentField) {
    /** Longest first, so that {@code thị trấn} is not taken for something shorter. */
    private static final List<String> KINDS = List.of(
            "tổ dân phố",
            "thành phố",
            "thị trấn",
            "đặc khu",
            "thị xã",
            "phường",
            "huyện",
            "quận",
            "tỉnh",
            "thôn",
            "bản",
            "xã");

    public UnitDefinition {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(parentField);
    }

    /** @param known the units that the vintage has already; empty when it is new */
    Optional<PlannedUnits> plan(
            BoundaryImport plan, FeatureFile file, Optional<UnitTree> known, UnitRegistry units, ProblemList problems) {
        Optional<BoundaryVintage> created =
                known.isPresent() ? Optional.empty() : vintage(plan.vintage(), file, units, problems);
        if (known.isEmpty() && created.isEmpty()) {
            return Optional.empty();
        }
        UnitTree before = known.orElseGet(() -> new UnitTree(created.get(), List.of()));
        Map<UnitCode, AdminUnit> defined = new LinkedHashMap<>();
        for (Feature feature : file.features()) {
            define(plan, file, feature, before, problems).ifPresent(unit -> defined.putIfAbsent(unit.code(), unit));
        }
        List<AdminUnit> all = new ArrayList<>(defined.values());
        Stream.of(AdminLevel.values()).forEach(level -> all.addAll(before.at(level)));
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(
                        new PlannedUnits(new UnitTree(before.vintage(), all), created, List.copyOf(defined.values())));
    }

    private Optional<BoundaryVintage> vintage(String id, FeatureFile file, UnitRegistry units, ProblemList problems) {
        Place place = Place.file(file.file());
        if (from.isEmpty()) {
            problems.error(
                    place,
                    Wording.of(
                            "mốc ranh giới '%s' là mới mà chưa nêu ngày bắt đầu",
                            "the boundary vintage '%s' is new and its first day is not said", id),
                    Wording.of(
                            "thêm --vintage-from với ngày các đơn vị bắt đầu có hiệu lực, như 2025-07-01",
                            "add --vintage-from with the day from which its units are in force, as 2025-07-01"));
            return Optional.empty();
        }
        if (to.filter(last -> !from.get().isBefore(last)).isPresent()) {
            problems.error(
                    place,
                    Wording.of(
                            "mốc ranh giới bắt đầu ngày %s mà kết thúc ngày %s",
                            "the vintage would begin on %s and end on %s", from.get(), to.get()),
                    Wording.of("để --vintage-to sau --vintage-from", "let --vintage-to be later than --vintage-from"));
            return Optional.empty();
        }
        BoundaryVintage made = new BoundaryVintage(id, from.get(), to, file.file());
        units.vintages().stream()
                .filter(other -> other.contains(made.validFrom()) || made.contains(other.validFrom()))
                .forEach(other -> problems.warning(
                        place,
                        Wording.of(
                                "mốc ranh giới %s và %s cùng có hiệu lực một lúc",
                                "vintages %s and %s are in force at the same time", id, other.id()),
                        Wording.of(
                                "nêu mốc ranh giới trong mọi câu hỏi, hoặc để tỉnh khác trong thư mục dữ liệu riêng",
                                "name the vintage in every question, or keep another province in a data directory of"
                                        + " its own")));
        return Optional.of(made);
    }

    private Optional<AdminUnit> define(
            BoundaryImport plan, FeatureFile file, Feature feature, UnitTree before, ProblemList problems) {
        Place place = file.place(feature).column(plan.codeField());
        String text = feature.text(plan.codeField());
        Optional<UnitCode> code = UnitCode.find(text).filter(found -> found.level() == plan.level());
        if (code.isEmpty()) {
            problems.error(
                    place,
                    Wording.of(
                            "'%s' không phải mã cấp %s",
                            "'%s' is no code of level %s", text, LevelWords.one(plan.level())),
                    UnitLookup.CODE_DIGITS);
            return Optional.empty();
        }
        if (before.find(code.get()).isPresent()) {
            return Optional.empty();
        }
        String field = plan.nameField().orElseThrow();
        String name = feature.text(field);
        if (name.isBlank()) {
            problems.error(
                    file.place(feature).column(field),
                    Wording.of("đơn vị không có tên", "the unit has no name"),
                    Wording.of("điền tên", "fill in the name"));
            return Optional.empty();
        }
        Optional<Optional<UnitCode>> parent = parent(file, feature, code.get(), before, problems);
        return parent.map(
                found -> new AdminUnit(plan.vintage(), code.get(), name, kind(name, plan.level()), found, List.of()));
    }

    /** The outer is empty, with an error among the problems, when the parent is not right. */
    private Optional<Optional<UnitCode>> parent(
            FeatureFile file, Feature feature, UnitCode child, UnitTree before, ProblemList problems) {
        String text = parentField.map(feature::text).orElse("");
        if (text.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<UnitCode> parent = UnitCode.find(text)
                .filter(code -> before.find(code).isPresent())
                .filter(code -> code.level().compareTo(child.level()) < 0);
        if (parent.isEmpty()) {
            problems.error(
                    file.place(feature).column(parentField.orElseThrow()),
                    Wording.of(
                            "'%s' không phải đơn vị cấp cao hơn trong ranh giới %s",
                            "'%s' is no unit of a higher level in vintage %s",
                            text,
                            before.vintage().id()),
                    Wording.of(
                            "nhập cấp trên trước, hoặc bỏ --parent-field",
                            "import the level above first, or leave out --parent-field"));
            return Optional.empty();
        }
        return Optional.of(parent);
    }

    private static String kind(String name, AdminLevel level) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> lower.startsWith(kind + " "))
                .findFirst()
                .orElseGet(() -> usual(level));
    }

    private static String usual(AdminLevel level) {
        return switch (level) {
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case VILLAGE -> "bản";
        };
    }
}
