package vn.vungcao.demo;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vungcao.indicator.Approval;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/** Writes the figures of one year down as observations, with the gaps and withheld cells that real tables have. */
final class ObservationSheet {
    static final String SOURCE = "demonstration (trình diễn)";
    private static final double NONE = Double.NaN;

    /** Schools and health close their books after the December report: their last year is not final yet. */
    private static final Set<String> LATE_GROUPS = Set.of("2.1(5)", "2.1(6)");

    private final DemoInputs inputs;
    private final People people;
    private final VillageUnits units;
    private final int year;
    private final List<Place> places;
    private final BitSet withheld;
    private final Gaps gaps;
    private final List<Observation> out;

    ObservationSheet(
            DemoInputs inputs, People people, VillageUnits units, int year, List<Place> places, List<Observation> out) {
        this.inputs = inputs;
        this.people = people;
        this.units = units;
        this.year = year;
        this.places = places;
        this.withheld = Suppression.of(places, people, year);
        this.gaps = new Gaps(inputs);
        this.out = out;
    }

    void write(Map<String, Figures> figures) {
        figures.forEach(this::write);
    }

    private void write(String indicator, Figures figures) {
        boolean ratio = figures.denominators().length > 0;
        double scale = inputs.indicators().get(indicator).scale();
        Approval approval = approvalOf(inputs.indicators().get(indicator));
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            int denominator = ratio ? figures.denominators()[p] : 1;
            Gaps.Fate fate = denominator > 0 ? gaps.of(indicator, year, place) : Gaps.Fate.KEPT;
            if (fate == Gaps.Fate.ABSENT) {
                continue;
            }
            add(place.code(), indicator, scale, ratio, figures.numerators()[p], denominator, fate.status(), approval);
            if (figures.hasVillages()) {
                villages(indicator, figures, place, ratio, scale, fate, approval);
            }
        }
    }

    private Approval approvalOf(DemoInputs.IndicatorScale indicator) {
        boolean late = year == Vintages.LAST_YEAR && LATE_GROUPS.contains(indicator.group());
        return late ? Approval.PROVISIONAL : Approval.APPROVED;
    }

    private void villages(
            String indicator,
            Figures figures,
            Place place,
            boolean ratio,
            double scale,
            Gaps.Fate fate,
            Approval approval) {
        boolean open = indicator.equals("households") || indicator.equals("population");
        boolean ofHouseholds = !open && !inputs.ofVillages(indicator);
        BitSet few = ofHouseholds && ratio
                ? FewHouseholds.of(villagesOf(place), figures.villageDenominators(), withheld)
                : withheld;
        villagesOf(place).forEach(s -> {
            int denominator = ratio ? figures.villageDenominators()[s] : 1;
            ObservationStatus status = fate.status();
            if (ofHouseholds && few.get(s) && denominator != Figures.NOT_APPLICABLE && status.hasValue()) {
                status = denominator > 0 || !withheld.get(s) ? ObservationStatus.SUPPRESSED : status;
            }
            add(
                    units.code(s, Vintages.of(year)),
                    indicator,
                    scale,
                    ratio,
                    figures.villageNumerators()[s],
                    status == ObservationStatus.SUPPRESSED ? Math.max(1, denominator) : denominator,
                    status,
                    approval);
        });
    }

    private IntStream villagesOf(Place place) {
        return place.members().stream().flatMapToInt(c -> IntStream.range(people.from(c), people.to(c)));
    }

    private void add(
            String unit,
            String indicator,
            double scale,
            boolean ratio,
            int numerator,
            int denominator,
            ObservationStatus wished,
            Approval approval) {
        ObservationStatus status = denominator > 0 ? wished : ObservationStatus.NOT_APPLICABLE;
        boolean parts = ratio && status.hasValue();
        double value = !status.hasValue() ? NONE : ratio ? numerator * scale / denominator : numerator;
        out.add(new Observation(
                unit,
                Vintages.of(year),
                indicator,
                year,
                value,
                parts ? numerator : NONE,
                parts ? denominator : NONE,
                status,
                Quality.A,
                approval,
                SOURCE));
    }

    /** A figure that only the province has, as published. */
    static Observation ofProvince(String indicator, int year, double value, String source) {
        return new Observation(
                Vintages.PROVINCE,
                Vintages.of(year),
                indicator,
                year,
                value,
                NONE,
                NONE,
                ObservationStatus.MEASURED,
                Quality.A,
                source);
    }
}
