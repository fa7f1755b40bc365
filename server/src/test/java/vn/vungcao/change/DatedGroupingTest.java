package vn.vungcao.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/** Old: communes 1 and 2 in district 201, 3 and 4 in 202. New: 11 from 1, 12 from 2 and 3, 13 from half of 4, 14 from the rest. */
final class DatedGroupingTest {
    private static final UnitTree OLD = tree(
            "old",
            unit("old", "01", Optional.empty()),
            unit("old", "201", Optional.of("01")),
            unit("old", "202", Optional.of("01")),
            unit("old", "00001", Optional.of("201")),
            unit("old", "00002", Optional.of("201")),
            unit("old", "00003", Optional.of("202")),
            unit("old", "00004", Optional.of("202")));
    private static final UnitTree NEW = tree(
            "new",
            unit("new", "01", Optional.empty()),
            unit("new", "00011", Optional.of("01")),
            unit("new", "00012", Optional.of("01")),
            unit("new", "00013", Optional.of("01")),
            unit("new", "00014", Optional.of("01")),
            unit("new", "00015", Optional.of("01")));
    private static final Crosswalk LINKS = new Crosswalk(List.of(
            link("00001", "00011", 1),
            link("00002", "00012", 1),
            link("00003", "00012", 1),
            link("00004", "00013", 0.5),
            link("00004", "00014", 0.5)));

    @Test
    void aCommuneOfOneDistrictLiesInItAndOneOfTwoCrosses() {
        DatedGrouping grouping = new DatedGrouping(NEW, OLD, LINKS);
        assertEquals(Map.of("201", List.of("00011"), "202", List.of("00013", "00014")), codes(grouping));
        assertEquals(1, grouping.crossing().size());
        DatedGrouping.Membership crossing = grouping.crossing().get(0);
        assertEquals("00012", crossing.unit().code().value());
        assertEquals(
                List.of("201", "202"),
                crossing.parts().keySet().stream().map(UnitCode::value).toList());
        assertEquals(Optional.empty(), crossing.group());
        assertEquals(
                0.5,
                grouping.memberships()
                        .get(2)
                        .parts()
                        .values()
                        .iterator()
                        .next()
                        .get(0)
                        .weight());
    }

    @Test
    void aCommuneOfUnknownOriginIsInNoDistrict() {
        DatedGrouping.Membership last =
                new DatedGrouping(NEW, OLD, LINKS).memberships().get(4);
        assertEquals("00015", last.unit().code().value());
        assertTrue(last.parts().isEmpty());
        assertEquals(Optional.empty(), last.group());
    }

    @Test
    void onItsOwnVintageEveryCommuneLiesInItsDistrict() {
        DatedGrouping grouping = new DatedGrouping(OLD, OLD, LINKS);
        assertEquals(Map.of("201", List.of("00001", "00002"), "202", List.of("00003", "00004")), codes(grouping));
        assertTrue(grouping.crossing().isEmpty());
    }

    private static Map<String, List<String>> codes(DatedGrouping grouping) {
        return grouping.whole().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().code().value(),
                        e -> e.getValue().stream().map(u -> u.code().value()).toList()));
    }

    private static CrosswalkLink link(String from, String to, double weight) {
        return new CrosswalkLink(
                "old",
                new UnitCode(from),
                "new",
                new UnitCode(to),
                weight,
                weight == 1 ? WeightBasis.WHOLE : WeightBasis.HOUSEHOLDS);
    }

    private static UnitTree tree(String vintage, AdminUnit... units) {
        return new UnitTree(
                new BoundaryVintage(vintage, LocalDate.of(2020, 1, 1), Optional.empty(), ""), List.of(units));
    }

    private static AdminUnit unit(String vintage, String code, Optional<String> parent) {
        return new AdminUnit(vintage, new UnitCode(code), "Xã " + code, "xã", parent.map(UnitCode::new), List.of());
    }
}
