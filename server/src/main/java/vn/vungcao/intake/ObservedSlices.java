package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungcao.intake.JoinReport.UnitsWithoutData;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** Which units of the vintage and level an import says nothing of, for each indicator and year that it speaks of. */
final class ObservedSlices {
    private record Slice(String indicator, int year, String vintage, AdminLevel level) {}

    private ObservedSlices() {}

    static List<UnitsWithoutData> unitsWithoutData(List<ObservationRow> rows, UnitRegistry units) {
        Map<Slice, Set<UnitCode>> seen = new LinkedHashMap<>();
        Slice before = new Slice("", 0, "", AdminLevel.PROVINCE);
        Set<UnitCode> codes = Set.of();
        for (ObservationRow row : rows) {
            AdminUnit unit = row.unit();
            Slice slice = new Slice(row.indicator().code(), row.year(), unit.vintage(), unit.level());
            if (!slice.equals(before)) {
                codes = seen.computeIfAbsent(slice, s -> new HashSet<>());
                before = slice;
            }
            codes.add(unit.code());
        }
        List<UnitsWithoutData> result = new ArrayList<>();
        seen.forEach((slice, having) -> units.findTree(slice.vintage()).ifPresent(tree -> {
            List<AdminUnit> all = tree.at(slice.level());
            List<UnitCode> without = all.stream()
                    .map(AdminUnit::code)
                    .filter(code -> !having.contains(code))
                    .toList();
            if (!without.isEmpty()) {
                String subject = slice.indicator() + " " + slice.year();
                result.add(new UnitsWithoutData(subject, slice.vintage(), slice.level(), all.size(), without));
            }
        }));
        return result;
    }
}
