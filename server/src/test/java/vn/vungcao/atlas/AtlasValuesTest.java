package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.unit.AdminLevel;

final class AtlasValuesTest {
    private final SmallAtlas small = new SmallAtlas();

    @Test
    void anInstantBelongsToExactlyOneVintage() {
        Atlas atlas = small.build();
        assertEquals(
                "2020",
                atlas.findVintageOn(LocalDate.of(2025, 6, 30)).orElseThrow().id());
        assertEquals(
                "2025",
                atlas.findVintageOn(LocalDate.of(2025, 7, 1)).orElseThrow().id());
        assertEquals(Optional.empty(), atlas.findVintageOn(LocalDate.of(2019, 12, 31)));
        assertEquals("2020", atlas.vintageOfYear(2019).id());
        assertEquals("2020", atlas.vintageOfYear(2024).id());
        assertEquals("2025", atlas.vintageOfYear(2025).id());
    }

    @Test
    void valuesRollUpFromCommunesToDistrictsAndTheProvince() {
        small.ratio("2020", "00001", "roads", 2024, 1, 10);
        small.ratio("2020", "00002", "roads", 2024, 9, 10);
        small.ratio("2020", "00003", "roads", 2024, 0, 20);
        small.absent("2020", "00004", "roads", 2024, ObservationStatus.MISSING);
        Atlas atlas = small.build();
        ValueColumn districts = atlas.column(roads(AdminLevel.DISTRICT, "2020"));
        assertEquals(50, districts.value(0));
        assertEquals(0, districts.value(1), "zero is a value");
        assertEquals(ObservationStatus.ESTIMATED, districts.status(1));
        ValueColumn province = atlas.column(roads(AdminLevel.PROVINCE, "2020"));
        assertEquals(25, province.value(0));
        assertEquals(Optional.of(Quality.B), province.quality(0));
    }

    @Test
    void aRollUpSaysHowMuchOfItIsKnown() {
        small.ratio("2020", "00001", "roads", 2024, 1, 10);
        small.ratio("2020", "00002", "roads", 2024, 9, 10);
        small.absent("2020", "00003", "roads", 2024, ObservationStatus.MISSING);
        small.absent("2020", "00004", "roads", 2024, ObservationStatus.NOT_APPLICABLE);
        Atlas atlas = small.build();
        for (AdminLevel level : new AdminLevel[] {AdminLevel.COMMUNE, AdminLevel.DISTRICT, AdminLevel.PROVINCE}) {
            var coverage = atlas.dataCoverage(roads(level, "2020"));
            assertEquals(2, coverage.units());
            assertEquals(3, coverage.of(), "the ward, to which it does not apply, is not counted");
            assertEquals(400.0 / 600, coverage.householdsShare(), 1e-12);
        }
        var carried = atlas.dataCoverage(roads(AdminLevel.COMMUNE, "2025"));
        assertEquals(1, carried.units(), "00001 is known, 00004 has no part with a value");
        assertEquals(2, carried.of());
        assertEquals(400.0 / 600, carried.householdsShare(), 1e-12);
    }

    @Test
    void aYearBeforeTheMergerStandsOnTheNewMap() {
        small.ratio("2020", "00001", "roads", 2024, 1, 10);
        small.ratio("2020", "00002", "roads", 2024, 9, 30);
        small.ratio("2020", "00003", "roads", 2024, 5, 5);
        small.ratio("2020", "00004", "roads", 2024, 0, 5);
        Atlas atlas = small.build();
        ValueColumn now = atlas.column(roads(AdminLevel.COMMUNE, "2025"));
        assertEquals(25, now.value(0));
        assertEquals(50, now.value(1));
        assertEquals(Optional.of(Quality.B), now.quality(0));
        assertEquals(
                650, sum(atlas.column(new Slice("2025", AdminLevel.COMMUNE, "households", 2024))), "totals are kept");
        assertEquals(30, atlas.column(roads(AdminLevel.PROVINCE, "2025")).value(0));
    }

    @Test
    void aYearAfterTheMergerIsDividedByHouseholdsOnTheOldMap() {
        small.count("2025", "00001", "households", 2025, 800);
        small.count("2025", "00004", "households", 2025, 100);
        Atlas atlas = small.build();
        ValueColumn old = atlas.column(new Slice("2020", AdminLevel.COMMUNE, "households", 2025));
        assertEquals(200, old.value(0), 1e-9, "one quarter, by the households of 2024");
        assertEquals(600, old.value(1), 1e-9);
        assertEquals(Optional.of(Quality.C), old.quality(0));
        assertEquals(0, old.low(0));
        assertEquals(800, old.high(0));
        assertEquals(900, sum(old), 1e-9);
        ValueColumn districts = atlas.column(new Slice("2020", AdminLevel.DISTRICT, "households", 2025));
        assertEquals(800, districts.value(0), 1e-9);
        assertEquals(
                900,
                atlas.column(new Slice("2020", AdminLevel.PROVINCE, "households", 2025))
                        .value(0));
    }

    @Test
    void villagesCarryAYearBackToTheOldMapExactly() {
        for (int i = 1; i <= 4; i++) {
            String commune = "0000" + i;
            String now = i <= 2 ? "00001" : "00004";
            small.unit("2020", commune + "-001", "Bản " + i, "bản", commune);
            small.unit("2025", now + "-00" + i, "Bản " + i, "bản", now);
            small.link(commune + "-001", now + "-00" + i);
        }
        for (int i = 1; i <= 4; i++) {
            small.count("2025", (i <= 2 ? "00001" : "00004") + "-00" + i, "households", 2025, i * 10);
        }
        small.count("2025", "00001", "households", 2025, 30);
        small.count("2025", "00004", "households", 2025, 70);
        ValueColumn old = small.build().column(new Slice("2020", AdminLevel.COMMUNE, "households", 2025));
        assertEquals(10, old.value(0));
        assertEquals(40, old.value(3));
        assertEquals(Optional.of(Quality.B), old.quality(0));
    }

    /** Of 70 households 40 are in a village that is withheld: the villages say 30, so the 70 are divided by weight. */
    @Test
    void totalsAreKeptWhereVillagesAreWithheld() {
        for (int i = 1; i <= 4; i++) {
            String commune = "0000" + i;
            String now = i <= 2 ? "00001" : "00004";
            small.unit("2020", commune + "-001", "Bản " + i, "bản", commune);
            small.unit("2025", now + "-00" + i, "Bản " + i, "bản", now);
            small.link(commune + "-001", now + "-00" + i);
        }
        for (int i = 1; i <= 3; i++) {
            small.count("2025", (i <= 2 ? "00001" : "00004") + "-00" + i, "households", 2025, i * 10);
        }
        small.absent("2025", "00004-004", "households", 2025, ObservationStatus.SUPPRESSED);
        small.count("2025", "00001", "households", 2025, 30);
        small.count("2025", "00004", "households", 2025, 70);
        Atlas atlas = small.build();
        ValueColumn old = atlas.column(new Slice("2020", AdminLevel.COMMUNE, "households", 2025));
        assertEquals(10, old.value(0), "the villages of the first two add up");
        assertEquals(Optional.of(Quality.B), old.quality(0));
        assertEquals(56, old.value(2), 1e-9, "200 of 250 households in 2024");
        assertEquals(Optional.of(Quality.C), old.quality(2));
        assertEquals(100, sum(old), 1e-9);
        assertEquals(100, sum(atlas.column(new Slice("2020", AdminLevel.DISTRICT, "households", 2025))), 1e-9);
    }

    @Test
    void anObservationComesBeforeARollUpAndFillsNoGapOfAnotherSource() {
        small.unit("2020", "00001-001", "Bản Một", "bản", "00001");
        small.unit("2020", "00002-001", "Bản Hai", "bản", "00002");
        small.ratio("2020", "00001-001", "roads", 2024, 1, 1);
        small.ratio("2020", "00002-001", "roads", 2024, 1, 1);
        small.absent("2020", "00001", "roads", 2024, ObservationStatus.SUPPRESSED);
        ValueColumn communes = small.build().column(roads(AdminLevel.COMMUNE, "2020"));
        assertEquals(ObservationStatus.SUPPRESSED, communes.status(0), "what a source says of the unit stands");
        assertEquals(100, communes.value(1), "where it says nothing the villages speak");
        assertEquals(Optional.of(Quality.B), communes.quality(1));
        assertEquals(ObservationStatus.MISSING, communes.status(2));
    }

    @Test
    void whatIsUnknownIsSaid() {
        Atlas atlas = small.build();
        assertThrows(NoSuchElementException.class, () -> atlas.units("1999"));
        assertThrows(
                NoSuchElementException.class,
                () -> atlas.column(new Slice("2020", AdminLevel.COMMUNE, "unheard_of", 2024)));
        assertThrows(IllegalArgumentException.class, () -> small.count("2020", "00009", "households", 2024, 1));
    }

    private static Slice roads(AdminLevel level, String vintage) {
        return new Slice(vintage, level, "roads", 2024);
    }

    private static double sum(ValueColumn column) {
        double sum = 0;
        for (int i = 0; i < column.size(); i++) {
            sum += column.value(i);
        }
        return sum;
    }
}
