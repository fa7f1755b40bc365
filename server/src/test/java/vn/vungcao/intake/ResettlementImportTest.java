package vn.vungcao.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.intake.reader.CsvReader;
import vn.vungcao.intake.reader.SourceFile;
import vn.vungcao.unit.UnitCode;

final class ResettlementImportTest {
    private static final String HEADER = "unit,vintage,year,hazard,form,at_risk,planned,resettled,persons\n";

    private static ImportOutcome read(String csv, Map<String, String> columns, Map<String, String> fixed) {
        ProblemList problems = new ProblemList();
        SourceFile file = new SourceFile("r.csv", csv.getBytes(StandardCharsets.UTF_8));
        Table table = CsvReader.read(file, problems).orElseThrow();
        return new ResettlementImport(FieldMapping.of(ResettlementImport.FIELDS, columns, fixed), false, "tester")
                .plan(table, file.sha256(), new SmallProvince(), problems);
    }

    private static ImportOutcome read(String csv) {
        return read(csv, Map.of(), Map.of());
    }

    private static List<ResettlementProgress> accepted(ImportOutcome outcome) {
        return outcome.changeset()
                .orElseThrow(
                        () -> new AssertionError(outcome.report().problems().toString()))
                .resettlementProgress();
    }

    @Test
    void zeroIsANumberAndAnEmptyCellIsNone() {
        ImportOutcome outcome = read(HEADER
                + "03124,2020,2024,landslide,,0,,,\n"
                + "03124,2020,2024,landslide,in_place,,3,2,9\n"
                + "03127,2020,2024,flash_flood,,12,5,0,50\n");
        List<ResettlementProgress> rows = accepted(outcome);
        assertEquals(Optional.of(0), rows.get(0).atRisk());
        assertEquals(Optional.empty(), rows.get(0).planned());
        assertEquals(Optional.of(ResettlementForm.IN_PLACE), rows.get(1).form());
        assertEquals(Optional.of(9), rows.get(1).persons());
        assertEquals(Optional.of(0), rows.get(2).resettled());
        JoinReport join = outcome.report().join();
        assertEquals(3, join.matched());
        assertEquals("resettlement 2024", join.unitsWithoutData().get(0).subject());
        assertEquals(
                List.of(new UnitCode("03130"), new UnitCode("03145")),
                join.unitsWithoutData().get(0).units());
    }

    @Test
    void columnsAreMappedAndFieldsSet() {
        List<ResettlementProgress> rows = accepted(read(
                "ma;so ho\n03127;7\n",
                Map.of("unit", "ma", "at_risk", "so ho"),
                Map.of("vintage", "2025", "hazard", "landslide", "year", "2025")));
        assertEquals(Optional.of(7), rows.get(0).atRisk());
        assertEquals("2025", rows.get(0).vintage());
        ImportOutcome wrong = read(
                "ma;so ho\n03127;-7\n",
                Map.of("unit", "ma", "at_risk", "so ho"),
                Map.of("vintage", "2025", "hazard", "landslide", "year", "2025"));
        assertTrue(
                wrong.report().problems().toString().contains("r.csv, row 2, column so ho: -7 is below 0"),
                wrong.report().problems().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            03999,2020,2024,landslide,,1,,,             | unit      | there is no unit '03999' in vintage 2020
            3127,2020,2024,landslide,,1,,,              | unit      | with its leading zero it is 03127
            03124,2025,2024,landslide,,1,,,             | unit      | there is no unit '03124' in vintage 2025, though
            03124,2030,2024,landslide,,1,,,             | vintage   | there is no boundary vintage '2030'
            03124,2020,24,landslide,,1,,,               | year      | 24 is no year from 1990 to 2100
            03124,2020,,landslide,,1,,,                 | year      | 'year' is empty
            03124,2020,2024,landslip,,1,,,              | hazard    | there is no hazard 'landslip'
            03124,2020,2024,,,1,,,                      | hazard    | 'hazard' is empty
            03124,2020,2024,landslide,inplace,,1,1,     | form      | there is no form 'inplace'
            03124,2020,2024,landslide,,-1,,,            | at_risk   | -1 is below 0
            03124,2020,2024,landslide,in_place,,1.5,1,  | planned   | '1.5' is no whole number
            03124,2020,2024,landslide,in_place,,1,x,    | resettled | 'x' is no whole number
            03124,2020,2024,landslide,in_place,1,1,1,   | at_risk   | households at risk have no form
            03124,2020,2024,landslide,in_place,,,,      | resettled | the row says neither
            03124,2020,2024,landslide,,,,,5             | resettled | the row says neither
            """)
    void aWrongRowIsRefusedWithItsPlaceAndARemedy(String row, String column, String message) {
        ImportOutcome outcome = read(HEADER + "03127,2020,2024,landslide,,1,,,\n" + row + "\n");
        assertTrue(outcome.changeset().isEmpty());
        List<ImportProblem> errors = outcome.report().problems(Severity.ERROR);
        assertEquals(1, errors.size(), errors.toString());
        assertEquals(3, errors.get(0).place().number());
        assertEquals(column, errors.get(0).place().column());
        assertTrue(errors.get(0).message().en().contains(message), errors.toString());
    }

    @Test
    void aKeyStandsOnce() {
        ImportOutcome outcome =
                read(HEADER + "03124,2020,2024,landslide,in_place,,3,2,\n03124,2020,2024,landslide,in_place,,3,2,\n");
        assertTrue(outcome.changeset().isEmpty());
        assertEquals(1, outcome.report().join().duplicateKeys().size());
        assertTrue(outcome.report()
                .problems(Severity.ERROR)
                .get(0)
                .message()
                .en()
                .contains("03124 of vintage 2020, 2024, landslide, in_place stands already in row 2"));
    }

    @Test
    void aTotalBesideItsFormsWouldCountTwice() {
        ImportOutcome outcome =
                read(HEADER + "03124,2020,2024,landslide,,10,3,,\n03124,2020,2024,landslide,in_place,,3,2,\n");
        assertTrue(outcome.changeset().isEmpty());
        assertTrue(
                outcome.report().problems(Severity.ERROR).get(0).message().en().contains("it would count twice"));
    }

    @Test
    void moreResettledThanPlannedOrAtRiskIsAWarning() {
        ImportOutcome outcome =
                read(HEADER + "03124,2020,2024,landslide,,2,,,\n03124,2020,2024,landslide,in_place,,3,4,\n");
        assertEquals(2, accepted(outcome).size());
        List<ImportProblem> warnings = outcome.report().problems(Severity.WARNING);
        assertEquals(2, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).message().en().contains("4 households are resettled, though only 3 are planned"));
        assertTrue(warnings.get(1).message().en().contains("though only 2 are at risk"));
    }

    @Test
    void withoutVintageOrCountsNothingIsRead() {
        String noVintage = read("unit,year,hazard,at_risk\n03124,2024,landslide,1\n")
                .report()
                .problems()
                .toString();
        assertTrue(noVintage.contains("the boundary vintage is missing"), noVintage);
        String noCounts = read("unit,vintage,year,hazard\n03124,2020,2024,landslide\n")
                .report()
                .problems()
                .toString();
        assertTrue(noCounts.contains("no column for households at risk, planned or resettled"), noCounts);
        String noUnit = read("code,vintage,year,hazard,at_risk\n03124,2020,2024,landslide,1\n")
                .report()
                .problems()
                .toString();
        assertTrue(noUnit.contains("from which 'unit' is to be read"), noUnit);
    }
}
