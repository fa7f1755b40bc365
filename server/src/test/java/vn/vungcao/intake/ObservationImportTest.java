package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.intake.reader.CsvReader;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.unit.UnitCode;

final class ObservationImportTest {
    private static final String HEADER = "unit,vintage,indicator,year,value,numerator,denominator,status\n";

    @Test
    void fiveStatesAreKeptApartAndZeroIsAValue() {
        ImportOutcome outcome = read(HEADER
                + "03124,2020,poverty_rate,2024,0,0,120,\n"
                + "03127,2020,poverty_rate,2024,,,,missing\n"
                + "03130,2020,poverty_rate,2024,,,,suppressed\n"
                + "03145,2020,poverty_rate,2024,12.5,,,estimated\n"
                + "094,2020,poverty_rate,2024,,,,not_applicable\n");

        List<Observation> observations = accepted(outcome);
        assertEquals(
                List.of(
                        ObservationStatus.MEASURED,
                        ObservationStatus.MISSING,
                        ObservationStatus.SUPPRESSED,
                        ObservationStatus.ESTIMATED,
                        ObservationStatus.NOT_APPLICABLE),
                observations.stream().map(Observation::status).toList());
        assertEquals(0.0, observations.get(0).value());
        assertTrue(Double.isNaN(observations.get(2).value()));
    }

    @Test
    void aRatioIsComputedFromItsPartsAndNothingOfNothingIsNotApplicable() {
        List<Observation> observations = accepted(
                read(HEADER + "03124,2020,poverty_rate,2024,,30,120,\n" + "03127,2020,poverty_rate,2024,,0,0,\n"));

        assertEquals(25.0, observations.get(0).value());
        assertEquals(30.0, observations.get(0).numerator());
        assertEquals(ObservationStatus.NOT_APPLICABLE, observations.get(1).status());
    }

    @Test
    void theJoinReportListsTheUnitsThatTheTableSaysNothingOf() {
        ImportOutcome outcome = read(HEADER + "03124,2020,households,2024,10,,,\n03145,2020,households,2024,20,,,\n");

        JoinReport join = outcome.report().join();
        assertEquals(2, join.matched());
        assertEquals(1, join.unitsWithoutData().size());
        assertEquals("households 2024", join.unitsWithoutData().get(0).subject());
        assertEquals(
                List.of(new UnitCode("03127"), new UnitCode("03130")),
                join.unitsWithoutData().get(0).units());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            03999,2020,households,2024,1,,,            | unit        | there is no unit '03999' in vintage 2020
            03124,2025,households,2024,1,,,            | unit        | there is no unit '03124' in vintage 2025, though 03124 is Phường Noong Bua in vintage 2020
            3127,2020,households,2024,1,,,             | unit        | '3127' is no unit code of vintage 2020; with its leading zero it is 03127, Phường Him Lam
            3127.0,2020,households,2024,1,,,           | unit        | '3127.0' is no unit code of vintage 2020; with its leading zero it is 03127, Phường Him Lam
            94,2020,households,2024,1,,,               | unit        | '94' is no unit code of vintage 2020; with its leading zero it is 094, Thành phố Điện Biên Phủ
            ,2020,households,2024,1,,,                 | unit        | the unit code is empty
            03124,,households,2024,1,,,                | vintage     | the row does not say in which boundary vintage its code is meant
            03124,2021,households,2024,1,,,            | vintage     | there is no boundary vintage '2021'
            03124,2020,povrty_rate,2024,1,,,           | indicator   | there is no indicator 'povrty_rate'
            03124,2020,households,24,1,,,              | year        | '24' is no year from 1990 to 2100
            03124,2020,households,1989,1,,,            | year        | '1989' is no year from 1990 to 2100
            03124,2020,households,2024,1,,,measurd     | status      | there is no status 'measurd'
            03124,2020,households,2024,-5,,,           | value       | -5 is below 0, which households cannot be
            03124,2020,poverty_rate,2024,103.2,,,      | value       | 103.2 is above 100, the most that poverty_rate (unit) can be
            03124,2020,poverty_rate,2024,,130,120,     | numerator   | the numerator 130 is above the denominator 120, and poverty_rate is a share
            03124,2020,poverty_rate,2024,26,30,120,    | value       | the value 26 disagrees with 30 ÷ 120, which gives 25
            03124,2020,poverty_rate,2024,,-3,120,      | value       | -2.5 is below 0, which poverty_rate cannot be
            03124,2020,poverty_rate,2024,5,3,0,        | numerator   | the numerator 3 is above the denominator 0, and poverty_rate is a share
            03124,2020,households,2024,NaN,,,          | value       | 'NaN' is no number
            03124,2020,households,2024,-,,,            | value       | '-' is no number
            03124,2020,households,2024,#N/A,,,         | value       | '#N/A' is no number
            03124,2020,households,2024,1e999,,,        | value       | '1e999' is no number
            03124,2020,households,2024,12%,,,          | value       | '12%' is no number
            03124,2020,households,2024,0,,,missing     | status      | status 'missing' beside the value 0 (zero is a value too)
            03124,2020,households,2024,,,,measured     | value       | status 'measured' without a value
            03124,2020,poverty_rate,2024,,30,,         | numerator   | there is a numerator, 30, and no value
            03124,2020,households,2024,,30,,           | numerator   | there is a numerator, 30, and no value; households is no ratio
            03124,2020,region,2024,iv,,,               | value       | 'iv' is no number
            03124,2020,region,2024,3,,,                | value       | 3 is no category of region
            """)
    void badRowsAreRefusedWithRowAndColumn(String row, String column, String message) {
        ImportOutcome outcome = read(HEADER + "03130,2020,households,2024,7,,,\n" + row + "\n");

        ImportProblem problem = onlyError(outcome);
        assertEquals("table.csv, row 3, column " + column, problem.place().toString());
        assertEquals(message, problem.message().en());
        assertFalse(problem.remedy().en().isBlank());
        assertTrue(outcome.changeset().isEmpty());
    }

    @Test
    void everythingThatIsWrongWithATableIsSaidAtOnce() {
        ImportOutcome outcome = read(HEADER + "03999,2021,x,24,a,b,c,d\n3127,2020,households,2024,1,,,\n");

        assertEquals(5, outcome.report().problems(Severity.ERROR).size(), outcome.report()::toString);
    }

    @Test
    void aMistypedIndicatorIsOfferedTheNearestName() {
        ImportProblem problem = onlyError(read(HEADER + "03124,2020,povrty_rate,2024,1,,,\n"));

        assertEquals("did you mean 'poverty_rate'?", problem.remedy().en());
    }

    @Test
    void lostLeadingZerosAreTakenOnlyWhenAllowedAndThenReported() {
        ObservationRules padded = new ObservationRules(false, true, Set.of(), Optional.empty());
        ImportOutcome outcome = read(HEADER + "3127.0,2020,households,2024,1,,,\n", ColumnMapping.byName(), padded);

        assertEquals("03127", accepted(outcome).get(0).unit());
        assertEquals(
                "1 codes had lost their leading zero and were padded: 3127.0 → 03127",
                outcome.report().problems(Severity.WARNING).get(0).message().en());
    }

    @Test
    void aTableWithoutVintageIsRefusedWithTheChoices() {
        ImportProblem problem = onlyError(read("unit,indicator,year,value\n03124,households,2024,1\n"));

        assertEquals("table.csv, row 1, column vintage", problem.place().toString());
        assertTrue(
                problem.remedy().en().contains("--vintage, one of: 2020, 2025"),
                problem.remedy().en());
    }

    @Test
    void twoRowsOfOneKeyAreRefusedOrAddedUp() {
        String table = HEADER + "03145,2020,poverty_rate,2019,,30,120,\n03145,2020,poverty_rate,2019,,50,80,\n";

        ImportOutcome refused = read(table);
        assertEquals(
                "03145 of vintage 2020, poverty_rate 2019 stands already in row 2",
                onlyError(refused).message().en());
        assertEquals(1, refused.report().join().duplicateKeys().size());

        ObservationRules sum = new ObservationRules(true, false, Set.of(), Optional.empty());
        ImportOutcome added = read(table, ColumnMapping.byName(), sum);
        Observation observation = accepted(added).get(0);
        assertEquals(80.0, observation.numerator());
        assertEquals(200.0, observation.denominator());
        assertEquals(40.0, observation.value());
        assertEquals(1, added.report().join().duplicateKeys().size());
    }

    @Test
    void ratesWithoutPartsAreNeverAddedUp() {
        ObservationRules sum = new ObservationRules(true, false, Set.of(), Optional.empty());
        ImportOutcome outcome = read(
                HEADER + "03145,2020,poverty_rate,2019,25,,,\n03145,2020,poverty_rate,2019,35,,,\n",
                ColumnMapping.byName(),
                sum);

        assertTrue(onlyError(outcome).message().en().contains("a ratio needs numerator and denominator"));
    }

    @Test
    void columnsAreAddedUpAndFixedValuesGoWithEveryRow() {
        ColumnMapping mapping = ColumnMapping.of(
                Map.of(
                        "unit",
                        "code",
                        "numerator",
                        "urban_1+urban_2+rural_1_2",
                        "denominator",
                        "urban_1+urban_2+urban_3+rural_1_2+rural_3"),
                Map.of("indicator", "poverty_rate", "year", "2019", "vintage", "2020", "source", "census"));
        List<Observation> observations = accepted(read(
                "code,name,urban_1,urban_2,urban_3,rural_1_2,rural_3\n"
                        + "03124,Noong Bua,10.0,20.0,70.0,0.0,\n03145,Thanh Minh,,,,30.0,70.0\n03127,Him Lam,,,,,\n",
                mapping,
                ObservationRules.STRICT));

        assertEquals(30.0, observations.get(0).value());
        assertEquals("census", observations.get(0).source());
        assertEquals(30.0, observations.get(1).numerator());
        assertEquals(ObservationStatus.MISSING, observations.get(2).status());
    }

    @Test
    void aMappedColumnThatIsNotThereIsRefusedWithTheNearestName() {
        ColumnMapping mapping = ColumnMapping.of(Map.of("value", "values"), Map.of());
        ImportProblem problem = onlyError(read(
                "unit,vintage,indicator,year,valuess\n03124,2020,households,2024,1\n",
                mapping,
                ObservationRules.STRICT));

        assertEquals("table.csv, row 1, column values", problem.place().toString());
        assertEquals("did you mean 'valuess'?", problem.remedy().en());
    }

    @Test
    void namedMarksMeanMissing() {
        ObservationRules marks = new ObservationRules(false, false, Set.of("-"), Optional.empty());
        List<Observation> observations =
                accepted(read(HEADER + "03124,2020,households,2024,-,,,\n", ColumnMapping.byName(), marks));

        assertEquals(ObservationStatus.MISSING, observations.get(0).status());
    }

    @Test
    void aMarkBesideAStatusThatHasNoValueIsUnderstood() {
        assertEquals(
                ObservationStatus.SUPPRESSED,
                accepted(read(HEADER + "03124,2020,households,2024,x,,,suppressed\n"))
                        .get(0)
                        .status());
    }

    @Test
    void ratesWithoutPartsAreWarnedOf() {
        ImportOutcome outcome = read(HEADER + "03124,2020,poverty_rate,2024,12.5,,,\n");

        assertTrue(outcome.report()
                .problems(Severity.WARNING)
                .get(0)
                .message()
                .en()
                .contains("not_aggregable"));
    }

    @Test
    void decimalCommasAreRecognised() {
        List<Observation> observations =
                accepted(read("unit;vintage;indicator;year;value\n03124;2020;poverty_rate;2024;12,5\n"));

        assertEquals(12.5, observations.get(0).value());
    }

    @Test
    void aNumberThatCanBeReadTwoWaysIsRefusedUntilTheMarkIsNamed() {
        String table = "unit;vintage;indicator;year;value\n03124;2020;income;2024;12,5\n03127;2020;income;2024;1,234\n";

        ImportProblem problem = onlyError(read(table));
        assertEquals("table.csv, row 3, column value", problem.place().toString());
        assertEquals(
                "'1,234' can be read as 1234 or as 1.234", problem.message().en());
        assertTrue(
                problem.remedy().en().contains("--decimal comma"),
                problem.remedy().en());

        ObservationRules comma = new ObservationRules(false, false, Set.of(), Optional.of(DecimalMark.COMMA));
        assertEquals(
                1.234,
                accepted(read(table, ColumnMapping.byName(), comma)).get(1).value());
    }

    @Test
    void twoDecimalMarksInOneTableAreRefused() {
        ImportProblem problem = onlyError(
                read("unit;vintage;indicator;year;value\n03124;2020;income;2024;12,5\n03127;2020;income;2024;13.5\n"));

        assertEquals(
                "some numbers have a decimal point (13.5 in row 3), others a decimal comma (12,5 in row 2)",
                problem.message().en());
    }

    @Test
    void aFigureIsApprovedUnlessTheTableSaysOtherwise() {
        String header = "unit,vintage,indicator,year,value,approval\n";
        List<Approval> approvals = accepted(read(header
                        + "03124,2020,households,2021,5,\n03124,2020,households,2022,5,approved\n"
                        + "03124,2020,households,2023,5,provisional\n03124,2020,households,2024,5,Sơ bộ\n"))
                .stream()
                .map(Observation::approval)
                .toList();
        assertEquals(
                List.of(Approval.APPROVED, Approval.APPROVED, Approval.PROVISIONAL, Approval.PROVISIONAL), approvals);
        ImportProblem refused = onlyError(read(header + "03124,2020,households,2024,5,perhaps\n"));
        assertEquals("table.csv, row 2, column approval", refused.place().toString());
        assertEquals(
                "choose one of: approved, provisional, or leave it empty",
                refused.remedy().en());
    }

    private static ImportOutcome read(String csv) {
        return read(csv, ColumnMapping.byName(), ObservationRules.STRICT);
    }

    private static ImportOutcome read(String csv, ColumnMapping mapping, ObservationRules rules) {
        ProblemList problems = new ProblemList();
        SourceFile file = new SourceFile("table.csv", csv.getBytes(StandardCharsets.UTF_8));
        Table table = CsvReader.read(file, problems).orElseThrow(() -> new AssertionError(problems.list()));
        return ObservationImport.of(mapping, rules, "test")
                .plan(table, file.sha256(), new SmallProvince(), SmallProvince.indicators(), problems);
    }

    private static List<Observation> accepted(ImportOutcome outcome) {
        return outcome.changeset()
                .orElseThrow(() -> new AssertionError(outcome.report().problems()))
                .observations();
    }

    private static ImportProblem onlyError(ImportOutcome outcome) {
        List<ImportProblem> errors = outcome.report().problems(Severity.ERROR);
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }
}
