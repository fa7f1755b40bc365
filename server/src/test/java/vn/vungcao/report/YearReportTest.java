package vn.vungcao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.target.Standing;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/** The content of a report, held against a province that can be reckoned by hand. */
final class YearReportTest {
    private final YearReport report = ReportAtlas.report(true);

    private TargetResult target(String id) {
        return report.targets().stream()
                .filter(t -> t.target().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProvinceIsTheSumOfItsPartsAndSaysThatOneIsNotKnown() {
        TargetResult roads = target("t_roads");
        YearValue figure = roads.figure().orElseThrow();
        assertEquals(50, figure.value(), 1e-9, "15 of 30");
        assertEquals(15, figure.numerator());
        assertEquals(30, figure.denominator());
        assertEquals(ObservationStatus.ESTIMATED, figure.status());
        assertTrue(roads.incomplete());
        assertEquals(Standing.BEHIND, roads.standing(), "the path asks for 62.7");
        assertEquals(20, roads.assessment().orElseThrow().gap(), 1e-9);
        assertEquals(7, roads.assessment().orElseThrow().gapCount(), "21 of 30 are 70 %, and more is wanted");
        assertEquals(
                List.of(2020, 2024),
                roads.series().stream().map(YearValue::year).toList());
    }

    @Test
    void theWorstUnitComesFirstWithItsShareOfWhatLacks() {
        UnitsOfTarget units = target("t_roads").units().orElseThrow();
        assertEquals(AdminLevel.COMMUNE, units.level());
        assertEquals(
                List.of("00004", "00001"),
                units.lagging().stream()
                        .map(u -> u.unit().unit().code().value())
                        .toList());
        LaggingUnit worst = units.lagging().get(0);
        assertEquals(1, worst.rank());
        assertEquals(50, worst.unit().assessment().gap(), 1e-9);
        assertEquals(6, worst.unit().assessment().gapCount());
        assertEquals(6 / 9.0, worst.unit().contribution(), 1e-9);
        assertEquals("Huyện A", worst.parent().map(AdminUnit::name).orElseThrow());
        assertEquals(9, units.gapCount());
        assertEquals(3, units.counts().judged());
        assertEquals(1, units.counts().of(Standing.MET));
    }

    @Test
    void unitsWithoutDataAreNamedAndNeverRanked() {
        UnitsOfTarget units = target("t_roads").units().orElseThrow();
        assertEquals(
                List.of("Xã Ba"),
                units.withoutData().stream().map(AdminUnit::name).toList());
        assertEquals(3, units.coverage().units());
        assertEquals(4, units.coverage().of());
        assertEquals(
                List.of("t_roads"),
                report.lackingData().stream().map(t -> t.target().id()).toList());
    }

    @Test
    void whatCannotBeJudgedKeepsItsReason() {
        TargetResult words = target("t_words");
        assertEquals(Standing.NOT_ASSESSABLE, words.standing());
        assertEquals(
                new Label("Văn bản không nêu số", "No number is given"),
                words.reason().orElseThrow());
        assertFalse(words.lacksData(), "nothing is asked, so nothing lacks");
    }

    @Test
    void horizonsAreKeptApartAndTheCountsAddUp() {
        assertEquals(List.of(2025, 2030), report.horizons());
        assertEquals(
                List.of("2.1(3)", "2.2(2)", "2.2(5)"),
                report.groups().stream().map(ClauseGroup::clause).toList());
        assertEquals(1, report.counts(2025).of(Standing.BEHIND));
        assertEquals(1, report.counts(2030).of(Standing.MET));
        assertEquals(1, report.counts(2030).of(Standing.NOT_ASSESSABLE));
        assertEquals(3, report.counts().all());
        assertEquals(
                3, report.byAgency().stream().mapToInt(a -> a.counts().all()).sum());
        assertEquals(
                List.of("Sở A", "Sở B", ""),
                report.byAgency().stream().map(a -> a.agency().vi()).toList(),
                "those without an agency last");
    }

    @Test
    void itSaysWhereItIsFrom() {
        assertTrue(report.origin().demonstration());
        assertFalse(ReportAtlas.report(false).origin().demonstration());
        assertEquals(List.of("roads.csv"), report.origin().imports());
        assertEquals(
                List.of(new Label("rà soát hộ nghèo", "poverty review")),
                report.origin().sources());
        assertEquals(
                "vungcao report 2024 --format xlsx --boundaries 2020 --set s1",
                report.question().command("xlsx"));
    }
}
