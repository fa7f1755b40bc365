package vn.vungcao.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementRecord;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitCode;

/** Resettlement over boundaries: 00001 and 00002 became the new 00001, 00003 and 00004 the new 00004. */
final class ResettlementResolverTest {
    private final SmallAtlas small = new SmallAtlas();

    private void row(String vintage, String unit, int year, int atRisk, int resettled) {
        small.builder.resettlementProgress(new ResettlementProgress(
                vintage,
                new UnitCode(unit),
                year,
                Hazard.LANDSLIDE,
                Optional.empty(),
                Optional.of(atRisk),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
        small.builder.resettlementProgress(new ResettlementProgress(
                vintage,
                new UnitCode(unit),
                year,
                Hazard.LANDSLIDE,
                Optional.of(ResettlementForm.IN_PLACE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(resettled),
                Optional.empty(),
                ""));
    }

    private static double remaining(ResettlementRecord record) {
        return record.sheet().orElseThrow().total(cell -> true).remaining();
    }

    @Test
    void totalsStayTheSameOverWholeLinks() {
        row("2020", "00001", 2024, 10, 4);
        row("2020", "00002", 2024, 5, 5);
        row("2020", "00003", 2024, 7, 0);
        row("2020", "00004", 2024, 1, 1);
        Atlas atlas = small.build();
        List<ResettlementRecord> after = atlas.resettlement("2025", AdminLevel.COMMUNE, 2024);
        assertEquals(6, remaining(after.get(0)));
        assertEquals(7, remaining(after.get(1)));
        assertEquals(Optional.of(Quality.B), after.get(0).quality());
        assertEquals(ObservationStatus.MEASURED, after.get(0).status());
        assertEquals(
                13,
                remaining(atlas.resettlement("2020", AdminLevel.PROVINCE, 2024).get(0)));
        assertEquals(
                13,
                remaining(atlas.resettlement("2025", AdminLevel.PROVINCE, 2024).get(0)));
    }

    @Test
    void aMergedUnitIsNotDividedButTheProvinceIsKnown() {
        row("2025", "00001", 2025, 10, 4);
        row("2025", "00004", 2025, 3, 3);
        Atlas atlas = small.build();
        for (ResettlementRecord record : atlas.resettlement("2020", AdminLevel.COMMUNE, 2025)) {
            assertFalse(record.known());
            assertTrue(record.reason().orElseThrow().en().contains("cannot be divided"));
        }
        assertFalse(atlas.resettlement("2020", AdminLevel.DISTRICT, 2025).get(0).known());
        assertEquals(
                6,
                remaining(atlas.resettlement("2020", AdminLevel.PROVINCE, 2025).get(0)));
    }

    @Test
    void villagesCarryItBackWholeWhereTheyTellIt() {
        for (String[] village : new String[][] {{"00001-001", "00001-001"}, {"00002-001", "00001-002"}}) {
            small.unit("2020", village[0], "Bản", "bản", village[0].substring(0, 5));
            small.unit("2025", village[1], "Bản", "bản", "00001");
            small.link(village[0], village[1]);
        }
        row("2025", "00001-001", 2025, 4, 1);
        row("2025", "00001-002", 2025, 6, 6);
        Atlas atlas = small.build();
        List<ResettlementRecord> before = atlas.resettlement("2020", AdminLevel.COMMUNE, 2025);
        assertEquals(3, remaining(before.get(0)));
        assertEquals(0, remaining(before.get(1)), "zero remaining is a figure");
        assertFalse(before.get(2).known());
        assertEquals(
                3,
                remaining(atlas.resettlement("2020", AdminLevel.DISTRICT, 2025).get(0)));
        assertEquals(
                3,
                remaining(atlas.resettlement("2025", AdminLevel.COMMUNE, 2025).get(0)));
    }

    @Test
    void aYearOfWhichNothingIsToldIsNotZero() {
        row("2020", "00001", 2024, 0, 0);
        Atlas atlas = small.build();
        assertEquals(List.of(2024), atlas.resettlementYears());
        assertEquals(
                0,
                remaining(atlas.resettlement("2020", AdminLevel.COMMUNE, 2024).get(0)));
        assertFalse(atlas.resettlement("2020", AdminLevel.COMMUNE, 2023).get(0).known());
    }

    /** A target of zero is met by zero remaining households, and by nothing else. */
    @Test
    void noHouseholdRemainingMeetsATargetThatEliminates() {
        small.builder.indicator(SmallAtlas.indicator("households_remaining_at_risk", MeasureType.COUNT, 1, 0));
        Target target = new Target(
                "t_none",
                "s",
                "1",
                "households_remaining_at_risk",
                Label.NONE,
                "",
                TargetComparator.ELIMINATE,
                Optional.of(0.0),
                Optional.empty(),
                2025,
                2020,
                Set.of(AdminLevel.COMMUNE, AdminLevel.PROVINCE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
        small.builder.targetSet(new TargetSet("s", Label.NONE, "", List.of(target)));
        small.count("2025", "00001", "households_remaining_at_risk", 2025, 0);
        small.count("2025", "00004", "households_remaining_at_risk", 2025, 1);
        Atlas atlas = small.build();
        BitSet all = new BitSet();
        all.set(0, 2);
        List<UnitAssessment> units = new TargetAssessor(atlas)
                .assess(target, 2025, "2025", AdminLevel.COMMUNE, all)
                .units();
        assertEquals(Standing.MET, units.get(0).assessment().standing());
        assertEquals(0, units.get(0).assessment().gapCount());
        assertEquals(Standing.MISSED, units.get(1).assessment().standing());
        assertEquals(1, units.get(1).assessment().gapCount());
    }
}
