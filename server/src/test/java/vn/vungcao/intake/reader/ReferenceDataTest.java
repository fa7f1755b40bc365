package vn.vungcao.intake.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.MeasureType;
import vn.vungcao.intake.ImportOutcome;
import vn.vungcao.intake.ImportProblem;
import vn.vungcao.store.Changeset;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;

final class ReferenceDataTest {

    @Test
    void theTablesOfThisBuildAgreeWithEachOther() {
        Changeset reference = ReferenceData.load("test");

        assertEquals("reference", reference.description().kind());
        assertEquals(2, reference.vintages().size());
        assertEquals(1 + 10 + 129, unitsOf(reference, "2020"));
        assertEquals(1 + 45, unitsOf(reference, "2025"));
        assertEquals(
                129,
                reference.links().stream()
                        .filter(link -> link.from().level() == AdminLevel.COMMUNE)
                        .count());
        assertEquals(65, reference.targetSets().get(0).targets().size());
        assertEquals("qd351-2022", reference.targetSets().get(0).id());
    }

    /** 14 clauses name a matter that no item of the annex names; two items name child nutrition. */
    @Test
    void everyProjectOfATargetIsAnItemOfTheProgrammeLedByTheTargetsAgency() {
        Changeset reference = ReferenceData.load("test");
        Map<String, ProgrammeItem> items = new HashMap<>();
        reference.programme().forEach(item -> items.put(item.id(), item));
        List<Target> targets = reference.targetSets().get(0).targets();
        for (Target target : targets) {
            assertTrue(items.keySet().containsAll(target.projects()), target.id() + " " + target.projects());
            assertEquals(target.projects().isEmpty(), target.agency().isEmpty(), target.id());
            target.projects().stream()
                    .limit(1)
                    .forEach(id -> assertEquals(items.get(id).agency(), target.agency(), target.id()));
        }
        assertEquals(51, targets.stream().filter(t -> !t.projects().isEmpty()).count());
        assertEquals(
                List.of("NTP1-P7", "NTP2-P3-S2"),
                targets.stream()
                        .filter(t -> t.id().equals("t2025_u5_stunting"))
                        .findFirst()
                        .orElseThrow()
                        .projects());
    }

    /** 5,500 trainees a year are the province's; a commune cannot be held against them. */
    @Test
    void aNumberOfMembersOtherThanZeroBindsTheProvinceAlone() {
        Changeset reference = ReferenceData.load("test");
        Map<String, Indicator> indicators = new HashMap<>();
        reference.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        List<Target> counts = reference.targetSets().get(0).targets().stream()
                .filter(t -> indicators.get(t.indicator()).measureType() == MeasureType.COUNT && t.goal() != 0)
                .toList();
        assertEquals(6, counts.size());
        counts.forEach(target -> assertEquals(Set.of(AdminLevel.PROVINCE), target.levels(), target.id()));
    }

    @Test
    void aTargetOfAnUnknownProjectIsRefusedWithItsRowAndTheNearestName() {
        String header =
                "set,id,clause,indicator,name_vi,name_en,unit,comparator,value,horizon_year,baseline_year,levels,projects";
        ImportProblem problem = onlyError(
                read("targets.csv", header + "\ns,t,1,poverty_rate,Một,One,%,at_most,10,2025,2021,commune,A;P1-S3\n"));

        assertEquals("targets.csv, row 2, column projects", problem.place().toString());
        assertEquals("there is no programme item 'P1-S3'", problem.message().en());
    }

    private static long unitsOf(Changeset changeset, String vintage) {
        return changeset.units().stream()
                .map(AdminUnit::vintage)
                .filter(vintage::equals)
                .count();
    }

    @Test
    void aTargetOfAnUnknownIndicatorIsRefusedWithItsRowAndTheNearestName() {
        ImportOutcome outcome = read("targets.csv", "poor_rate");

        ImportProblem problem = onlyError(outcome);
        assertEquals("targets.csv, row 2, column indicator", problem.place().toString());
        assertEquals("there is no indicator 'poor_rate'", problem.message().en());
        assertEquals("did you mean 'poverty_rate'?", problem.remedy().en());
        assertTrue(outcome.changeset().isEmpty());
    }

    @Test
    void crosswalkWeightsThatDoNotSumToOneAreRefused() {
        ImportOutcome outcome = read(
                "crosswalk.csv",
                "from_vintage,from_code,to_vintage,to_code,weight,basis\n"
                        + "2020,03124,2025,03334,0.6,households\n2020,03124,2025,03127,0.3,households\n");

        ImportProblem problem = onlyError(outcome);
        assertEquals("crosswalk.csv, row 2, column weight", problem.place().toString());
        assertTrue(
                problem.message().en().startsWith("the weights of 03124 sum to 0.8999"),
                problem.message().en());
    }

    @Test
    void aUnitOfAnUnknownParentIsRefused() {
        ImportOutcome outcome = read(
                "units.csv",
                "vintage,code,name,kind,parent\n2020,11,Tỉnh Điện Biên,tỉnh,\n2020,03124,Phường Noong Bua,phường,094\n"
                        + "2025,11,Tỉnh Điện Biên,tỉnh,\n2025,03334,Phường Mường Thanh,phường,11\n2025,03127,Phường Điện Biên Phủ,phường,11\n");

        ImportProblem problem = onlyError(outcome);
        assertEquals("units.csv, row 3, column parent", problem.place().toString());
        assertEquals("there is no unit 094 of vintage 2020", problem.message().en());
    }

    @Test
    void anEmptyCellAndAMissingColumnAreRefusedWithTheirPlace() {
        ImportOutcome empty =
                read("vintages.csv", "id,valid_from,valid_to,source\n2020,,2025-07-01,x\n2025,2025-07-01,,x\n");
        assertEquals(
                "vintages.csv, row 2, column valid_from",
                onlyError(empty).place().toString());

        ImportOutcome missing = read("vintages.csv", "id,from,valid_to,source\n2020,2020-01-01,2025-07-01,x\n");
        assertEquals(
                "vintages.csv, row 1, column valid_from",
                onlyError(missing).place().toString());
        assertEquals("the column is missing", onlyError(missing).message().en());
    }

    @Test
    void everySourceOfTheCatalogueAndOfTheVintagesIsCitedInBothLanguages() {
        Changeset reference = ReferenceData.load("test");
        Stream.concat(
                        reference.indicators().stream().map(Indicator::source),
                        reference.vintages().stream().map(BoundaryVintage::source))
                .forEach(source -> {
                    assertFalse(source.vi().isEmpty() || source.en().isEmpty(), source::toString);
                    assertFalse(
                            source.vi().matches(".*\\b(Decision|Decree|Resolution|Census|Office|review|of)\\b.*"),
                            source::vi);
                    assertFalse(source.en().matches(".*(Quyết định|Nghị|Tổng).*"), source::en);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source              | Nghị quyết                 | Nghị quyết | Nghị quyết",
                "source_vi,source_en | Nghị quyết,Resolution      | Nghị quyết | Resolution",
                "source_vi,source_en | Nghị quyết,                | Nghị quyết | Nghị quyết",
                "source_vi,source_en | ,Resolution                | Resolution | Resolution",
                "source,source_vi,source_en | ,Nghị quyết,Resolution | Nghị quyết | Resolution"
            })
    void aSourceIsInTwoLanguagesOrOneStandsForBoth(String columns, String cells, String vi, String en) {
        Changeset read = read(
                        "vintages.csv",
                        "id,valid_from,valid_to," + columns + "\n2020,2020-01-01,2025-07-01," + cells
                                + "\n2025,2025-07-01,," + cells + "\n")
                .changeset()
                .orElseThrow();
        assertEquals(new Label(vi, en), read.vintages().get(0).source());

        Changeset indicators = read(
                        "indicators.csv",
                        "code,name_vi,name_en,unit,direction,measure_type,decimals," + columns
                                + "\npoverty_rate,Tỷ lệ hộ nghèo,Poverty rate,%,lower_is_better,ratio,2," + cells
                                + "\n")
                .changeset()
                .orElseThrow();
        assertEquals(new Label(vi, en), indicators.indicators().get(0).source());
    }

    @Test
    void aSourceInOneLanguageBesideThatInTwoIsRefused() {
        ImportProblem vintage = onlyError(read(
                "vintages.csv",
                "id,valid_from,valid_to,source,source_vi\n2020,2020-01-01,2025-07-01,x,y\n2025,2025-07-01,,x,\n"));
        assertEquals("vintages.csv, row 2, column source", vintage.place().toString());
        assertEquals(
                "the row has source beside source_vi or source_en",
                vintage.message().en());
        assertEquals(
                "keep source_vi and source_en, and leave source empty",
                vintage.remedy().en());

        ImportProblem indicator = onlyError(read(
                "indicators.csv",
                "code,name_vi,name_en,unit,direction,measure_type,decimals,source,source_en\n"
                        + "poverty_rate,Tỷ lệ hộ nghèo,Poverty rate,%,lower_is_better,ratio,2,x,y\n"));
        assertEquals("indicators.csv, row 2, column source", indicator.place().toString());
    }

    @Test
    void aTableOfVintagesWithoutSourcesIsRefused() {
        ImportOutcome outcome =
                read("vintages.csv", "id,valid_from,valid_to\n2020,2020-01-01,2025-07-01\n2025,2025-07-01,\n");

        assertEquals(
                List.of("vintages.csv, row 1, column source_vi", "vintages.csv, row 1, column source_en"),
                outcome.report().problems().stream()
                        .filter(problem -> problem.severity() == vn.vungcao.intake.Severity.ERROR)
                        .map(problem -> problem.place().toString())
                        .toList());
    }

    @Test
    void vintagesThatAreInForceAtOnceAreRefused() {
        ImportOutcome outcome = read(
                "vintages.csv", "id,valid_from,valid_to,source\n2020,2020-01-01,2025-08-01,x\n2025,2025-07-01,,x\n");

        assertEquals(
                "vintages 2020 and 2025 are both in force on 2025-07-01",
                onlyError(outcome).message().en());
    }

    private static ImportProblem onlyError(ImportOutcome outcome) {
        List<ImportProblem> errors = outcome.report().problems().stream()
                .filter(problem -> problem.severity() == vn.vungcao.intake.Severity.ERROR)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }

    /** A small set of tables that agree, with one of them replaced; for targets, the whole or only the indicator. */
    private static ImportOutcome read(String replaced, String content) {
        Map<String, String> tables = new HashMap<>(
                Map.of(
                        "vintages.csv",
                                "id,valid_from,valid_to,source\n2020,2020-01-01,2025-07-01,x\n2025,2025-07-01,,x\n",
                        "units.csv",
                                "vintage,code,name,kind,parent\n2020,11,Tỉnh Điện Biên,tỉnh,\n2020,03124,Phường Noong Bua,phường,11\n"
                                        + "2025,11,Tỉnh Điện Biên,tỉnh,\n2025,03334,Phường Mường Thanh,phường,11\n"
                                        + "2025,03127,Phường Điện Biên Phủ,phường,11\n",
                        "crosswalk.csv",
                                "from_vintage,from_code,to_vintage,to_code,weight,basis\n2020,03124,2025,03334,1,whole\n",
                        "indicators.csv",
                                "code,name_vi,name_en,unit,direction,measure_type,scale,decimals\n"
                                        + "poverty_rate,Tỷ lệ hộ nghèo,Poverty rate,%,lower_is_better,ratio,100,2\n",
                        "target_sets.csv", "id,name_vi,name_en,decision\ns,Bộ,Set,351/QĐ-UBND\n",
                        "targets.csv", targets("poverty_rate"),
                        "programme.csv", "id,parent,level,ordinal,name_vi,name_en\nA,,task,A,Một,One\n",
                        "designations.csv",
                                "vintage,unit,kind,decision,valid_from,valid_to\n2020,03124,region_i,861/QĐ-TTg,2021-06-04,\n"));
        tables.put(replaced, replaced.equals("targets.csv") && !content.contains(",") ? targets(content) : content);
        return ReferenceData.read(
                name -> Optional.ofNullable(tables.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                "test");
    }

    private static String targets(String indicator) {
        return "set,id,clause,indicator,name_vi,name_en,unit,comparator,value,horizon_year,baseline_year,levels\n"
                + "s,t,2.1(2)," + indicator + ",Giảm nghèo,Poverty,%,at_most,10,2025,2021,commune;district\n";
    }
}
