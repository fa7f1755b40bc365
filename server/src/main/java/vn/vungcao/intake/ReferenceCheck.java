package vn.vungcao.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;
import vn.vungcao.wording.Wording;

/**
 * Holds reference tables against each other and against what is known already: keys stand once, whatever is named exists,
 * no two vintages are in force at once, and the crosswalk weights of a unit sum to 1.
 */
final class ReferenceCheck {
    private static final Wording INDICATOR = Wording.of("chỉ số", "indicator");
    private static final Wording VINTAGE = Wording.of("mốc ranh giới", "boundary vintage");
    private static final Wording PROGRAMME_ITEM = Wording.of("mục chương trình", "programme item");
    private static final double WEIGHT_TOLERANCE = 1e-9;

    private final ReferenceTables tables;
    private final ProblemList problems;
    private final Map<String, BoundaryVintage> vintages = new LinkedHashMap<>();
    private final Set<UnitKey> units;
    private final Set<String> indicators;
    private final Set<String> programme;

    private record UnitKey(String vintage, UnitCode code) {
        Wording words() {
            return Wording.of("%s thuộc ranh giới %s", "%s of vintage %s", code, vintage);
        }
    }

    ReferenceCheck(
            ReferenceTables tables,
            UnitRegistry known,
            IndicatorRegistry catalogue,
            ProgrammeRegistry items,
            ProblemList problems) {
        this.tables = tables;
        this.problems = problems;
        known.vintages().forEach(vintage -> vintages.put(vintage.id(), vintage));
        tables.vintages.forEach(entry -> vintages.put(entry.value().id(), entry.value()));
        units = tables.units.stream().map(entry -> key(entry.value())).collect(Collectors.toSet());
        for (BoundaryVintage vintage : known.vintages()) {
            known.findTree(vintage.id()).ifPresent(this::addAll);
        }
        indicators =
                tables.indicators.stream().map(entry -> entry.value().code()).collect(Collectors.toSet());
        indicators.addAll(catalogue.codes());
        programme = tables.programme.stream().map(entry -> entry.value().id()).collect(Collectors.toSet());
        programme.addAll(items.programmeIds());
    }

    private void addAll(UnitTree tree) {
        tree.levels().forEach(level -> tree.at(level).forEach(unit -> units.add(key(unit))));
    }

    private static UnitKey key(AdminUnit unit) {
        return new UnitKey(unit.vintage(), unit.code());
    }

    void run() {
        once(tables.vintages, BoundaryVintage::id);
        once(tables.units, ReferenceCheck::key);
        once(tables.links, link -> List.of(link.fromVintage(), link.from(), link.toVintage(), link.to()));
        once(tables.indicators, Indicator::code);
        once(tables.targetSets, TargetSet::id);
        once(tables.targets, Target::id);
        once(tables.programme, ProgrammeItem::id);
        once(tables.designations, d -> List.of(d.vintage(), d.unit(), d.kind(), d.validFrom()));
        checkVintages();
        checkUnits();
        checkLinks();
        tables.indicators.forEach(entry -> entry.value()
                .weight()
                .ifPresent(weight -> exists(weight, indicators, entry.place().column("weight"), INDICATOR)));
        checkTargets();
        checkProgramme();
        for (Entry<Designation> entry : tables.designations) {
            Designation d = entry.value();
            unitExists(new UnitKey(d.vintage(), d.unit()), entry.place().column("unit"));
        }
    }

    private static Wording words(Object key) {
        return key instanceof UnitKey unit ? unit.words() : Wording.same(String.valueOf(key));
    }

    private <T> void once(List<Entry<T>> entries, Function<T, ?> key) {
        Map<Object, Place> seen = new HashMap<>();
        for (Entry<T> entry : entries) {
            Place first = seen.putIfAbsent(key.apply(entry.value()), entry.place());
            if (first != null) {
                problems.error(
                        entry.place(),
                        Wording.of(
                                "%s đã có ở dòng %d",
                                "%s stands already in row %d", words(key.apply(entry.value())), first.number()),
                        Wording.of("bỏ một trong hai dòng", "remove one of the two rows"));
            }
        }
    }

    private void exists(String name, Collection<String> known, Place place, Wording what) {
        if (!known.contains(name)) {
            problems.error(
                    place,
                    Wording.of("không có %s '%s'", "there is no %s '%s'", what, name),
                    NearestName.advice(name, known.stream().sorted().toList()));
        }
    }

    private void unitExists(UnitKey key, Place place) {
        if (!vintages.containsKey(key.vintage())) {
            exists(key.vintage(), vintages.keySet(), place.column("vintage"), VINTAGE);
        } else if (!units.contains(key)) {
            problems.error(
                    place,
                    Wording.of("không có đơn vị %s", "there is no unit %s", key.words()),
                    Wording.of(
                            "sửa mã, hoặc thêm đơn vị vào bảng đơn vị",
                            "correct the code, or add the unit to the table of units"));
        }
    }

    /** An instant belongs to exactly one vintage of a country's tree. */
    private void checkVintages() {
        List<BoundaryVintage> ordered = vintages.values().stream()
                .sorted(Comparator.comparing(BoundaryVintage::validFrom))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            BoundaryVintage earlier = ordered.get(i - 1);
            BoundaryVintage later = ordered.get(i);
            if (earlier.contains(later.validFrom()) && mentions(earlier, later)) {
                problems.error(
                        placeOf(later, earlier),
                        Wording.of(
                                "mốc ranh giới %s và %s cùng có hiệu lực vào ngày %s",
                                "vintages %s and %s are both in force on %s",
                                earlier.id(),
                                later.id(),
                                later.validFrom()),
                        Wording.of(
                                "cho mốc trước hết hiệu lực (valid_to) vào ngày mốc sau bắt đầu",
                                "let the earlier one end (valid_to) on the day the later one begins"));
            }
        }
    }

    private boolean mentions(BoundaryVintage... some) {
        return tables.vintages.stream().anyMatch(entry -> List.of(some).contains(entry.value()));
    }

    private Place placeOf(BoundaryVintage later, BoundaryVintage earlier) {
        return tables.vintages.stream()
                .filter(entry -> entry.value().equals(later) || entry.value().equals(earlier))
                .reduce((first, second) -> second)
                .map(Entry::place)
                .orElseThrow();
    }

    private void checkUnits() {
        for (Entry<AdminUnit> entry : tables.units) {
            AdminUnit unit = entry.value();
            exists(unit.vintage(), vintages.keySet(), entry.place().column("vintage"), VINTAGE);
            unit.parent()
                    .ifPresent(parent -> unitExists(
                            new UnitKey(unit.vintage(), parent), entry.place().column("parent")));
            if (unit.parent().isPresent() && unit.parent().get().level().compareTo(unit.level()) >= 0) {
                problems.error(
                        entry.place().column("parent"),
                        Wording.of(
                                "%s không phải đơn vị cấp cao hơn %s",
                                "%s is no unit of a higher level than %s",
                                unit.parent().get(),
                                unit.code()),
                        Wording.of("nêu đơn vị mà nó thuộc về", "name the unit it lies in"));
            }
        }
    }

    private void checkLinks() {
        Map<List<Object>, List<Entry<CrosswalkLink>>> byOrigin = tables.links.stream()
                .collect(Collectors.groupingBy(
                        entry -> List.of(
                                entry.value().fromVintage(),
                                entry.value().from(),
                                entry.value().toVintage()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Entry<CrosswalkLink>> links : byOrigin.values()) {
            Entry<CrosswalkLink> first = links.get(0);
            double sum =
                    links.stream().mapToDouble(entry -> entry.value().weight()).sum();
            if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) {
                problems.error(
                        first.place().column("weight"),
                        Wording.of(
                                "tổng trọng số của %s là %s, không phải 1",
                                "the weights of %s sum to %s, not to 1",
                                first.value().from(),
                                Wording.number(sum)),
                        Wording.of(
                                "phân bổ hết cả đơn vị: thêm liên kết còn thiếu hoặc sửa trọng số",
                                "give the whole unit away: add the missing links or correct the weights"));
            }
        }
        for (Entry<CrosswalkLink> entry : tables.links) {
            CrosswalkLink link = entry.value();
            unitExists(
                    new UnitKey(link.fromVintage(), link.from()), entry.place().column("from_code"));
            unitExists(new UnitKey(link.toVintage(), link.to()), entry.place().column("to_code"));
        }
    }

    private void checkTargets() {
        Set<String> sets =
                tables.targetSets.stream().map(entry -> entry.value().id()).collect(Collectors.toSet());
        for (Entry<Target> entry : tables.targets) {
            exists(entry.value().set(), sets, entry.place().column("set"), Wording.of("bộ chỉ tiêu", "target set"));
            exists(entry.value().indicator(), indicators, entry.place().column("indicator"), INDICATOR);
            for (String project : entry.value().projects()) {
                exists(project, programme, entry.place().column("projects"), PROGRAMME_ITEM);
            }
        }
    }

    private void checkProgramme() {
        tables.programme.forEach(entry -> entry.value()
                .parent()
                .ifPresent(parent -> exists(parent, programme, entry.place().column("parent"), PROGRAMME_ITEM)));
    }
}
