package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Direction;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/** A village's figure of fewer than five households is seen by nobody, nor can it be worked out from the others. */
class SmallCellsTest {
    private static final int YEAR = 2024;

    private final List<Consumer<SmallAtlas>> units = new ArrayList<>();
    private final List<Consumer<SmallAtlas>> observations = new ArrayList<>();

    private Atlas build() {
        SmallAtlas small = new SmallAtlas();
        small.builder.indicator(about("poor", "households"));
        small.builder.indicator(about("of_the_poor", "poor households"));
        small.builder.indicator(about("roads_km", "km"));
        small.builder.indicator(indicator("migrants", MeasureType.COUNT, "households", Label.NONE));
        units.forEach(unit -> unit.accept(small));
        observations.forEach(observation -> observation.accept(small));
        return small.build();
    }

    private static Indicator about(String code, String denominator) {
        return indicator(code, MeasureType.RATIO, "%", new Label("", denominator));
    }

    private static Indicator indicator(String code, MeasureType type, String unit, Label denominator) {
        Indicator like = SmallAtlas.indicator(code, type, type == MeasureType.RATIO ? 100 : 1, 1);
        return new Indicator(
                code,
                like.name(),
                unit,
                Direction.LOWER_IS_BETTER,
                type,
                like.scale(),
                1,
                Label.NONE,
                denominator,
                like.weight(),
                like.maximum(),
                false,
                List.of(),
                List.of(),
                "",
                "",
                Label.NONE);
    }

    private void village(String code, String commune, double poor, double households) {
        unit("2020", code, commune);
        observations.add(small -> small.count("2020", code, "households", YEAR, households));
        ratio(code, "poor", poor, households);
    }

    private void unit(String vintage, String code, String commune) {
        units.add(small -> small.unit(vintage, code, "Bản " + code, "bản", commune));
    }

    private void ratio(String unit, String indicator, double numerator, double denominator) {
        observations.add(small -> small.ratio("2020", unit, indicator, YEAR, numerator, denominator));
    }

    private static Map<String, String> seen(Atlas atlas, String indicator, String vintage, AdminLevel level) {
        ValueColumn column = atlas.column(new Slice(vintage, level, indicator, YEAR));
        UnitTree tree = atlas.units(vintage);
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < column.size(); i++) {
            String cell = column.hasValue(i)
                    ? (int) column.numerator(i) + "/" + (int) column.denominator(i)
                    : column.status(i).id();
            seen.put(tree.at(level).get(i).code().value(), cell);
        }
        return seen;
    }

    private Map<String, String> villages(String indicator) {
        return seen(build(), indicator, "2020", AdminLevel.VILLAGE);
    }

    @Test
    void aFigureOfFewerThanFiveHouseholdsIsSuppressedWithTheNextSmallest() {
        village("00001-001", "00001", 2, 4);
        village("00001-002", "00001", 3, 30);
        village("00001-003", "00001", 5, 20);
        village("00002-001", "00002", 1, 5);
        village("00002-002", "00002", 9, 50);
        assertEquals(
                Map.of(
                        "00001-001", "suppressed",
                        "00001-002", "3/30",
                        "00001-003", "suppressed",
                        "00002-001", "1/5",
                        "00002-002", "9/50"),
                villages("poor"));
    }

    @Test
    void twoSmallOnesTogetherUnderFiveTakeAThird() {
        village("00001-001", "00001", 0, 2);
        village("00001-002", "00001", 1, 2);
        village("00001-003", "00001", 5, 20);
        village("00001-004", "00001", 5, 21);
        assertEquals(
                Map.of(
                        "00001-001", "suppressed",
                        "00001-002", "suppressed",
                        "00001-003", "suppressed",
                        "00001-004", "5/21"),
                villages("poor"));
    }

    @Test
    void theCommunesFigureHoldsEveryVillage() {
        village("00001-001", "00001", 2, 4);
        village("00001-002", "00001", 3, 30);
        village("00001-003", "00001", 5, 20);
        Atlas atlas = build();
        assertEquals("10/54", seen(atlas, "poor", "2020", AdminLevel.COMMUNE).get("00001"));
        assertEquals("10/54", seen(atlas, "poor", "2025", AdminLevel.COMMUNE).get("00001"));
        assertEquals("10/54", seen(atlas, "poor", "2020", AdminLevel.PROVINCE).get("11"));
    }

    @Test
    void theSizeOfAShareIsItsOwnDenominator() {
        village("00001-001", "00001", 2, 40);
        village("00001-002", "00001", 9, 30);
        village("00001-003", "00001", 8, 20);
        ratio("00001-001", "of_the_poor", 1, 2);
        ratio("00001-002", "of_the_poor", 4, 9);
        ratio("00001-003", "of_the_poor", 3, 8);
        assertEquals(
                Map.of("00001-001", "suppressed", "00001-002", "4/9", "00001-003", "suppressed"),
                villages("of_the_poor"));
        assertEquals("2/40", villages("poor").get("00001-001"));
    }

    @Test
    void aCountOfHouseholdsIsAsSmallAsItsVillage() {
        village("00001-001", "00001", 2, 4);
        village("00001-002", "00001", 9, 30);
        village("00001-003", "00001", 9, 31);
        for (String village : List.of("00001-001", "00001-002", "00001-003")) {
            observations.add(small -> small.count("2020", village, "migrants", YEAR, 1));
        }
        ValueColumn column = build().column(new Slice("2020", AdminLevel.VILLAGE, "migrants", YEAR));
        assertEquals(ObservationStatus.SUPPRESSED, column.status(0));
        assertEquals(ObservationStatus.SUPPRESSED, column.status(1));
        assertEquals(1, column.value(2));
    }

    @Test
    void howManyHouseholdsThereAreAndWhatIsNotOfHouseholdsIsTold() {
        village("00001-001", "00001", 2, 4);
        ratio("00001-001", "roads_km", 1, 3);
        assertEquals("1/3", villages("roads_km").get("00001-001"));
        ValueColumn households = build().column(new Slice("2020", AdminLevel.VILLAGE, "households", YEAR));
        assertEquals(4, households.value(0));
    }

    @Test
    void whatASourceKeptBackAloneIsNotGivenAwayByItsCommune() {
        village("00001-002", "00001", 3, 30);
        village("00001-003", "00001", 5, 20);
        unit("2020", "00001-001", "00001");
        observations.add(small -> small.absent("2020", "00001-001", "poor", YEAR, ObservationStatus.SUPPRESSED));
        assertEquals("3/30", villages("poor").get("00001-002"), "of the commune nothing is known");
        assertEquals("5/20", villages("poor").get("00001-003"));
        ratio("00001", "poor", 10, 54);
        assertEquals("suppressed", villages("poor").get("00001-003"));
        assertEquals("3/30", villages("poor").get("00001-002"));
    }

    @Test
    void theOtherBoundariesTellNoMore() {
        village("00001-001", "00001", 2, 4);
        village("00001-002", "00001", 3, 30);
        village("00002-001", "00002", 5, 20);
        village("00002-002", "00002", 5, 21);
        for (String village : List.of("00001-001", "00001-002", "00002-001", "00002-002")) {
            unit("2025", village, "00001");
            units.add(small -> small.link(village, village));
        }
        Map<String, String> after = seen(build(), "poor", "2025", AdminLevel.VILLAGE);
        assertEquals(
                Map.of(
                        "00001-001", "suppressed",
                        "00001-002", "suppressed",
                        "00002-001", "5/20",
                        "00002-002", "5/21"),
                after);
    }

    @Test
    void whoeverMayReadWhatIsNotPublishedSeesEveryCellAndThePublicStillDoesNot() {
        village("00001-001", "00001", 2, 4);
        village("00001-002", "00001", 3, 30);
        unit("2020", "00001-003", "00001");
        observations.add(small -> small.absent("2020", "00001-003", "poor", YEAR, ObservationStatus.SUPPRESSED));
        for (String village : List.of("00001-001", "00001-002")) {
            unit("2025", village, "00001");
            units.add(small -> small.link(village, village));
        }
        Atlas published = build();
        Atlas whole = published.unsuppressed();
        Map<String, String> all = Map.of("00001-001", "2/4", "00001-002", "3/30", "00001-003", "suppressed");
        assertEquals(all, seen(whole, "poor", "2020", AdminLevel.VILLAGE), "what a source does not tell is not there");
        assertEquals("2/4", seen(whole, "poor", "2025", AdminLevel.VILLAGE).get("00001-001"));
        assertEquals(
                "suppressed",
                seen(published, "poor", "2020", AdminLevel.VILLAGE).get("00001-001"));
        assertEquals(
                "suppressed",
                seen(published, "poor", "2025", AdminLevel.VILLAGE).get("00001-001"));
        assertEquals(all, seen(whole, "poor", "2020", AdminLevel.VILLAGE), "whoever asked in between");
    }

    @Test
    void whatCannotDifferIsShared() {
        village("00001-001", "00001", 2, 4);
        village("00001-002", "00001", 3, 30);
        Atlas published = build();
        Atlas whole = published.unsuppressed();
        assertSame(whole, published.unsuppressed());
        assertSame(whole, whole.unsuppressed());
        assertSame(published.units("2020"), whole.units("2020"));
        assertSame(published.search(), whole.search());
        for (Slice slice : List.of(
                new Slice("2020", AdminLevel.COMMUNE, "poor", YEAR),
                new Slice("2020", AdminLevel.VILLAGE, "households", YEAR),
                new Slice("2020", AdminLevel.VILLAGE, "roads_km", YEAR))) {
            assertSame(whole.column(slice), published.column(slice), slice.toString());
        }
    }

    @Test
    void noCellOfAnyCommuneCanBeWorkedOutBySubtraction() {
        Random random = new Random(351);
        for (int i = 0; i < 120; i++) {
            int households = 1 + random.nextInt(12);
            village(
                    "%05d-%03d".formatted(1 + i % 4, i),
                    "%05d".formatted(1 + i % 4),
                    random.nextInt(households + 1),
                    households);
        }
        Atlas atlas = build();
        Map<String, String> told = seen(atlas, "poor", "2020", AdminLevel.VILLAGE);
        for (Map.Entry<String, String> commune :
                seen(atlas, "poor", "2020", AdminLevel.COMMUNE).entrySet()) {
            List<String> of = told.entrySet().stream()
                    .filter(cell -> cell.getKey().startsWith(commune.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            long hidden = of.stream().filter("suppressed"::equals).count();
            int shown = of.stream()
                    .filter(cell -> !cell.equals("suppressed"))
                    .mapToInt(cell -> Integer.parseInt(cell.substring(cell.indexOf('/') + 1)))
                    .sum();
            int whole = Integer.parseInt(
                    commune.getValue().substring(commune.getValue().indexOf('/') + 1));
            assertTrue(hidden >= 2, commune + " hides " + hidden);
            assertTrue(whole - shown >= 5, commune + " leaves " + (whole - shown) + " households");
            assertTrue(of.stream().noneMatch(cell -> cell.matches("\\d+/[1-4]")), of.toString());
        }
    }
}
