package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.intake.JoinReport.UnitsWithoutData;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.UnitCode;

/** Which units a table of resettlement says nothing of, for each year and level that it speaks of. */
final class ResettlementGaps {
    private record Slice(int year, String vintage, AdminLevel level) {}

    private ResettlementGaps() {}

    static List<UnitsWithoutData> of(List<Entry<ResettlementProgress>> rows, UnitRegistry units) {
        Map<Slice, Set<UnitCode>> seen = new LinkedHashMap<>();
        rows.stream().map(Entry::value).forEach(row -> seen.computeIfAbsent(
                        new Slice(row.year(), row.vintage(), row.unit().level()), slice -> new HashSet<>())
                .add(row.unit()));
        List<UnitsWithoutData> gaps = new ArrayList<>();
        seen.forEach((slice, codes) -> units.findTree(slice.vintage()).ifPresent(tree -> {
            List<AdminUnit> all = tree.at(slice.level());
            List<UnitCode> without = all.stream()
                    .map(AdminUnit::code)
                    .filter(code -> !codes.contains(code))
                    .toList();
            if (!without.isEmpty()) {
                gaps.add(new UnitsWithoutData(
                        "resettlement " + slice.year(), slice.vintage(), slice.level(), all.size(), without));
            }
        }));
        return gaps;
    }
}
