package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vungcao.hazard.Hazard;
import vn.vungcao.hazard.ResettlementForm;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.unit.UnitCode;

/**
 * The households at risk, planned and resettled of every commune and year, parted by hazard and form. Each village has one
 * hazard and one form, those of its site, so that the parts of a commune add up to its figures. Zeros are written.
 */
final class Resettlements {
    private static final Hazard[] HAZARDS = {Hazard.LANDSLIDE, Hazard.FLASH_FLOOD, Hazard.LANDSLIDE, Hazard.DEBRIS_FLOW
    };
    private static final double PERSONS_PER_HOUSEHOLD = 4.9;

    private final People people;
    private final AtRisk atRisk;
    private final List<ResettlementProgress> out;

    private Resettlements(People people, AtRisk atRisk, List<ResettlementProgress> out) {
        this.people = people;
        this.atRisk = atRisk;
        this.out = out;
    }

    static List<ResettlementProgress> of(DemoInputs inputs, People people, AtRisk atRisk) {
        List<ResettlementProgress> rows = new ArrayList<>();
        Resettlements made = new Resettlements(people, atRisk, rows);
        List<Place> old = Place.old(inputs);
        List<Place> merged = Place.merged(inputs);
        for (int year = Vintages.FIRST_YEAR; year <= Vintages.LAST_YEAR; year++) {
            int y = year;
            (Vintages.isNew(year) ? merged : old).forEach(place -> made.add(place, y));
        }
        return rows;
    }

    static Hazard hazard(int village) {
        return HAZARDS[(int) (HAZARDS.length * HashNoise.unit(village, 92))];
    }

    static ResettlementForm form(int village) {
        ResettlementForm[] forms = ResettlementForm.values();
        return forms[(int) (forms.length * HashNoise.unit(village, 91))];
    }

    private void add(Place place, int year) {
        int y = year - Vintages.FIRST_YEAR;
        for (Hazard hazard : Hazard.values()) {
            int threatened = sum(place, atRisk.threatened()[y], hazard, Optional.empty());
            row(place, year, hazard, Optional.empty(), Optional.of(threatened), Optional.empty(), Optional.empty());
            for (ResettlementForm form : ResettlementForm.values()) {
                row(
                        place,
                        year,
                        hazard,
                        Optional.of(form),
                        Optional.empty(),
                        Optional.of(sum(place, atRisk.planned()[y], hazard, Optional.of(form))),
                        Optional.of(sum(place, atRisk.resettled()[y], hazard, Optional.of(form))));
            }
        }
    }

    private int sum(Place place, int[] byVillage, Hazard hazard, Optional<ResettlementForm> form) {
        return place.members().stream()
                .flatMapToInt(c -> IntStream.range(people.from(c), people.to(c)))
                .filter(s -> hazard(s) == hazard && form.map(f -> f == form(s)).orElse(true))
                .map(s -> byVillage[s])
                .sum();
    }

    private void row(
            Place place,
            int year,
            Hazard hazard,
            Optional<ResettlementForm> form,
            Optional<Integer> threatened,
            Optional<Integer> planned,
            Optional<Integer> resettled) {
        int households = threatened.or(() -> resettled).orElse(0);
        out.add(new ResettlementProgress(
                Vintages.of(year),
                new UnitCode(place.code()),
                year,
                hazard,
                form,
                threatened,
                planned,
                resettled,
                Optional.of((int) StrictMath.rint(households * PERSONS_PER_HOUSEHOLD)),
                ObservationSheet.SOURCE));
    }
}
