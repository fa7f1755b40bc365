package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitCode;

/**
 * Makes the demonstration set: villages, the shapes of all units of both vintages, lists, hazard zones, resettlement sites
 * and progress, and the observations of 2019 to 2025. It stands on the units, indicators and crosswalk of the reference tables, which
 * have to be in the store before it. Equal on every machine; a few seconds.
 */
public final class DemonstrationSet {
    public static final String SOURCE = "vungcao demonstration set";

    private final DemoInputs inputs = DemoInputs.load();
    private final People people = People.settle(inputs);
    private final VillageUnits units = new VillageUnits(inputs, people);
    private final Lists lists = new Lists(inputs, people);
    private final Changeset.Builder out = Changeset.of(new ImportDescription(
            "demonstration", SOURCE, "", "generator", true, "{\"note\":\"made up; totals meet published figures\"}"));

    private DemonstrationSet() {}

    /** The whole set as one import, marked as demonstration. */
    public static Changeset generate() {
        return new DemonstrationSet().make();
    }

    private Changeset make() {
        DemoMap map = DemoMap.draw(inputs);
        List<Geometry> villages = inputs.communes().stream()
                .flatMap(c -> map.villagesOf(c.code()).stream())
                .toList();
        if (villages.size() != people.settlements().size()) {
            throw new IllegalStateException(
                    villages.size() + " shapes for " + people.settlements().size() + " villages");
        }
        out.units.addAll(units.units(Vintages.OLD));
        out.units.addAll(units.units(Vintages.NEW));
        out.links.addAll(units.links());
        boundaries(map, villages);
        out.designations.addAll(lists.designations(units));
        out.hazardZones.addAll(Hazards.zones(people, villages, map.province()));
        AtRisk atRisk = AtRisk.of(people, Hazards.danger(out.hazardZones, villages));
        out.resettlementSites.addAll(Sites.of(inputs, people, atRisk, villages));
        out.resettlementProgress.addAll(Resettlements.of(inputs, people, atRisk));
        for (int year = Vintages.FIRST_YEAR; year <= Vintages.LAST_YEAR; year++) {
            observe(year, atRisk);
        }
        ofProvince();
        return out.build();
    }

    private void boundaries(DemoMap map, List<Geometry> villages) {
        for (int s = 0; s < villages.size(); s++) {
            bound(Vintages.OLD, units.code(s, Vintages.OLD), villages.get(s));
            bound(Vintages.NEW, units.code(s, Vintages.NEW), villages.get(s));
        }
        map.communes().forEach((code, shape) -> bound(Vintages.OLD, code, shape));
        map.districts().forEach((code, shape) -> bound(Vintages.OLD, code, shape));
        map.newCommunes().forEach((code, shape) -> bound(Vintages.NEW, code, shape));
        bound(Vintages.OLD, Vintages.PROVINCE, map.province());
        bound(Vintages.NEW, Vintages.PROVINCE, map.province());
    }

    private void bound(String vintage, String code, Geometry shape) {
        out.boundaries.add(new UnitBoundary(vintage, new UnitCode(code), shape));
    }

    private void observe(int year, AtRisk atRisk) {
        FigureMaker maker = new FigureMaker(inputs, people, year);
        Map<String, Figures> figures = new TreeMap<>(maker.make());
        Figures poor = figures.get("poverty_rate");
        Figures both = figures.get("multidim_poverty_rate");
        int[] near = new int[poor.numerators().length];
        Arrays.setAll(near, p -> both.numerators()[p] - poor.numerators()[p]);
        figures.put("near_poverty_rate", Figures.ofPlaces(near, poor.denominators()));
        figures.put("multidim_poverty_rate", Figures.ofPlaces(both.numerators(), both.denominators()));
        figures.put("households", maker.counted(ofVillages(s -> people.base(Basis.HOUSEHOLDS, s, year)), true));
        figures.put("population", maker.counted(ofVillages(s -> people.base(Basis.POPULATION, s, year)), true));
        figures.putAll(atRisk.figures(maker, people, year));
        if (year >= 2020) {
            figures.put("special_difficulty_communes_count", communesOnList(maker, year));
        }
        if (year >= 2021) {
            figures.put(
                    "special_difficulty_villages_count",
                    maker.counted(ofVillages(s -> lists.specialDifficultyVillage(s, year) ? 1 : 0), false));
        }
        new ObservationSheet(inputs, people, units, year, maker.places(), out.observations).write(figures);
        incomes(maker, year);
    }

    private int[] ofVillages(java.util.function.IntUnaryOperator count) {
        return IntStream.range(0, people.settlements().size()).map(count).toArray();
    }

    /** A merged commune is on the list when one of its parts was. */
    private Figures communesOnList(FigureMaker maker, int year) {
        return Figures.ofPlaces(
                maker.places().stream()
                        .mapToInt(place ->
                                place.members().stream().anyMatch(c -> lists.specialDifficulty(c, year)) ? 1 : 0)
                        .toArray(),
                new int[0]);
    }

    /** Average income of the communes of the ethnic-minority area in USD; a survey, so estimates. */
    private void incomes(FigureMaker maker, int year) {
        for (Place place : maker.places()) {
            double hard = place.members().stream()
                    .mapToDouble(people::hardship)
                    .average()
                    .orElseThrow();
            double income = (620 + 820 * (1 - hard) + 60 * HashNoise.bell(HashNoise.key(place.code()), 95))
                    * StrictMath.pow(1.075, year - 2020);
            out.observations.add(new Observation(
                    place.code(),
                    Vintages.of(year),
                    "income_per_capita_dtts_area_usd",
                    year,
                    StrictMath.rint(income),
                    Double.NaN,
                    Double.NaN,
                    ObservationStatus.ESTIMATED,
                    Quality.A,
                    ObservationSheet.SOURCE));
        }
    }

    /** Published figures that only the province has, and the counts of exits. */
    private void ofProvince() {
        List<Observation> rows = new ArrayList<>();
        for (Calibration row : inputs.calibration()) {
            if (row.indicator().startsWith("grdp_")) {
                String source = ObservationSheet.SOURCE + "; published figure " + row.fact();
                rows.add(ObservationSheet.ofProvince(row.indicator(), row.year(), row.aim(), source));
            }
        }
        for (int year = 2021; year <= Vintages.LAST_YEAR; year++) {
            rows.add(ObservationSheet.ofProvince(
                    "special_difficulty_communes_exited", year, lists.exited(year), ObservationSheet.SOURCE));
            rows.add(ObservationSheet.ofProvince("poor_districts_exited", year, 0, ObservationSheet.SOURCE));
        }
        out.observations.addAll(rows);
    }
}
