package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.indicator.Observation;
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
    private final NewRural recognised = new NewRural(inputs);
    private final DistrictRoads roads = new DistrictRoads(inputs, people);
    private final Incomes incomes = new Incomes(inputs, people);
    private final Officials officials = new Officials(inputs, people);
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
        out.hazardZones.addAll(Hazards.zones(people, villages, map.province()));
        AtRisk atRisk = AtRisk.of(people, Hazards.danger(out.hazardZones, villages));
        out.resettlementSites.addAll(Sites.of(inputs, people, atRisk, villages));
        out.resettlementProgress.addAll(Resettlements.of(inputs, people, atRisk));
        for (int year = Vintages.FIRST_YEAR; year <= Vintages.LAST_YEAR; year++) {
            observe(year, atRisk);
        }
        out.designations.addAll(lists.designations(units, recognised));
        out.designations.addAll(recognised.designations());
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
        figures.putAll(new DifficultyFigures(people, maker, year).figures(figures));
        figures.put("poverty_rate_dtts", figures.get("poverty_rate_dtts").withoutVillages());
        recognised.note(year, figures.get("new_rural_commune_share").numerators());
        new ObservationSheet(inputs, people, units, year, maker.places(), out.observations).write(figures);
        if (!Vintages.isNew(year)) {
            out.observations.addAll(roads.of(year));
        }
        out.observations.addAll(incomes.of(year, maker.places()));
        out.observations.addAll(officials.of(year, maker.places()));
    }

    private int[] ofVillages(java.util.function.IntUnaryOperator count) {
        return IntStream.range(0, people.settlements().size()).map(count).toArray();
    }

    private boolean published(String indicator, int year) {
        return inputs.calibration().stream().anyMatch(row -> row.indicator().equals(indicator) && row.year() == year);
    }

    /** Published figures that only the province has. */
    private void ofProvince() {
        List<Observation> rows = new ArrayList<>();
        for (Calibration row : inputs.calibration()) {
            if (row.indicator().startsWith("grdp_")) {
                String source = ObservationSheet.SOURCE + "; published figure " + row.fact();
                rows.add(ObservationSheet.ofProvince(row.indicator(), row.year(), row.aim(), source));
                if (row.indicator().equals("grdp_per_capita_vnd") && !published("grdp_per_capita_usd", row.year())) {
                    rows.add(ObservationSheet.ofProvince(
                            "grdp_per_capita_usd",
                            row.year(),
                            incomes.inDollars(row.aim() * 1e6, row.year()),
                            source + " in dollars"));
                }
            }
        }
        out.observations.addAll(rows);
    }
}
