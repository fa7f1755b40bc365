package vn.vungcao.report.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.report.ReportAtlas;
import vn.vungcao.report.TargetResult;
import vn.vungcao.report.YearValue;
import vn.vungcao.target.Standing;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetComparator;
import vn.vungcao.target.TargetScope;
import vn.vungcao.unit.AdminLevel;

/** Numbers, targets and figures in words. */
final class WordsTest {
    private final FigureWords figures = new FigureWords(Language.VI);

    private static Target target(TargetComparator comparator, double value, Double high, String unit) {
        return new Target(
                "t",
                "s",
                "1",
                "i",
                Label.NONE,
                unit,
                comparator,
                Optional.of(value),
                Optional.ofNullable(high),
                2025,
                2020,
                Set.of(AdminLevel.PROVINCE),
                TargetScope.ALL,
                Optional.empty(),
                Label.NONE,
                List.of(),
                "",
                "");
    }

    private static String demand(TargetComparator comparator, double value, Double high, String unit) {
        return new TargetWords(Language.VI).demand(target(comparator, value, high, unit));
    }

    @Test
    void vietnameseNumbersHaveACommaForDecimalsAndPointsForThousands() {
        Numerals vi = new Numerals(Language.VI);
        assertEquals("1.234.567,5", vi.exact(1234567.45, 1));
        assertEquals("-1.234", vi.whole(-1234.4));
        assertEquals("999", vi.whole(999));
        assertEquals("70", vi.atMost(70.0, 6));
        assertEquals("99,84", vi.atMost(99.84, 6));
        assertEquals("–", vi.exact(Double.NaN, 1));
        assertEquals("66,7%", vi.percent(2 / 3.0));
        assertEquals("+0,50", vi.signed(0.5, 2));
        assertEquals("0,00", vi.signed(0.001, 2), "zero has no sign");
        assertEquals("1,234,567.5", new Numerals(Language.EN).exact(1234567.45, 1));
    }

    @Test
    void eachComparatorIsSaidAsTheLawSaysIt() {
        assertEquals("từ 70% trở lên", demand(TargetComparator.AT_LEAST, 70, null, "%"));
        assertEquals(
                "trên 60 triệu đồng/người/năm", demand(TargetComparator.MORE_THAN, 60, null, "VND million/person/yr"));
        assertEquals("dưới 18‰", demand(TargetComparator.LESS_THAN, 18, null, "‰"));
        assertEquals("không quá 20%", demand(TargetComparator.AT_MOST, 20, null, "%"));
        assertEquals("đạt 100%", demand(TargetComparator.EQUAL, 100, null, "%"));
        assertEquals("từ 2.600 đến 3.000 USD/người/năm", demand(TargetComparator.RANGE, 2600, 3000.0, "USD/person/yr"));
        assertEquals(
                "giảm từ 5,5 điểm %/năm trở lên",
                demand(TargetComparator.ANNUAL_REDUCTION_AT_LEAST, 5.5, null, "pp/yr"));
        assertEquals("không còn (0 hộ)", demand(TargetComparator.ELIMINATE, 0, null, "households"));
    }

    @Test
    void standingsAreNamedApartAndTheNoticeIsInBothLanguages() {
        for (Language language : Language.values()) {
            assertEquals(
                    Standing.values().length,
                    Arrays.stream(Standing.values())
                            .map(s -> language.of(Words.of(s)))
                            .distinct()
                            .count());
        }
        assertTrue(Language.EN.of(Words.DEMONSTRATION).contains("not real"));
    }

    @Test
    void everyDoubtOfAFigureIsMarked() {
        TargetResult roads = ReportAtlas.report(false).targets().get(0);
        assertEquals("t_roads", roads.target().id());
        assertEquals("50,0%*‡", figures.value(roads), "estimated, and not of all communes");
        YearValue shared =
                new YearValue(2024, 12, 12, 100, 0, 20, ObservationStatus.MEASURED, Optional.of(Quality.C), true, true);
        assertEquals("12,0%°† (C: 0,0–20,0)", figures.value(shared, roads.indicator()));
        for (String mark : new String[] {
            FigureWords.PROVISIONAL, FigureWords.ESTIMATED, FigureWords.APPORTIONED, FigureWords.INCOMPLETE
        }) {
            assertTrue(FigureWords.legend().vi().contains(mark), mark);
            assertTrue(FigureWords.legend().en().contains(mark), mark);
        }
    }

    @Test
    void aFigureThatIsNotThereIsNoZero() {
        TargetResult roads = ReportAtlas.report(false).targets().get(0);
        YearValue none = new YearValue(
                2024,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                ObservationStatus.SUPPRESSED,
                Optional.empty(),
                false,
                true);
        assertEquals("giữ kín (dưới 5 hộ)", figures.value(none, roads.indicator()));
    }

    @Test
    void gapsAreInPointsAndInWholeMembers() {
        TargetResult roads = ReportAtlas.report(false).targets().get(0);
        assertEquals("20,0 điểm %", figures.gap(roads.assessment().orElseThrow(), roads));
        assertEquals("7 thôn, bản", figures.gapCount(7, roads.indicator()));
        assertEquals("+4,17 điểm % mỗi năm; cần +20,00", figures.pace(roads), "from 33.3 in 2020 to 50 in 2024");
        assertEquals("dự kiến đạt năm 2029", figures.projection(roads), "50 + 5 · 4.17 = 70.8");
    }

    @Test
    void decisionsAreCitedWithTheirDay() {
        assertEquals("351/QĐ-UBND ngày 18/02/2022", Documents.vietnamese("351/QĐ-UBND, 2022-02-18"));
        assertEquals("Nghị quyết 5", Documents.vietnamese("Nghị quyết 5"));
    }
}
