package vn.vungcao.demo;

import java.util.Set;
import vn.vungcao.indicator.ObservationStatus;

/**
 * What real tables lack. Only where no published total has to be met: a cell that is not there at all, one that says it is
 * missing, one that is an estimate.
 */
final class Gaps {
    /** Never with gaps: what everything else is weighed by, and what is made of each other. */
    private static final Set<String> COMPLETE = Set.of(
            "households",
            "population",
            "multidim_poverty_rate",
            "poverty_rate",
            "near_poverty_rate",
            "poverty_rate_dtts",
            "poverty_rate_dtts_area",
            "households_at_risk",
            "households_resettlement_planned",
            "households_resettled",
            "households_remaining_at_risk",
            "dtts_hazard_households_resettled_share",
            "special_difficulty_communes_count",
            "special_difficulty_villages_count",
            "new_rural_commune_share",
            "forest_cover_rate",
            "temporary_dilapidated_houses");

    private final DemoInputs inputs;

    Gaps(DemoInputs inputs) {
        this.inputs = inputs;
    }

    /** What becomes of a cell that has a value. */
    enum Fate {
        KEPT,
        ESTIMATED,
        MISSING,
        ABSENT;

        ObservationStatus status() {
            return switch (this) {
                case KEPT -> ObservationStatus.MEASURED;
                case ESTIMATED -> ObservationStatus.ESTIMATED;
                default -> ObservationStatus.MISSING;
            };
        }
    }

    Fate of(String indicator, int year, Place place) {
        if (indicator.equals("population") && year == 2024 || indicator.equals("forest_cover_rate") && year == 2025) {
            return Fate.ESTIMATED; // the published total is one
        }
        if (COMPLETE.contains(indicator) || published(indicator, year)) {
            return Fate.KEPT;
        }
        double draw = HashNoise.unit(HashNoise.key(place.code()), HashNoise.key(indicator), year, 71);
        double often = year <= 2020 ? 2 : 1;
        if (draw < 0.012 * often) {
            return Fate.ABSENT;
        }
        if (draw < 0.03 * often) {
            return Fate.MISSING;
        }
        return draw < 0.045 * often ? Fate.ESTIMATED : Fate.KEPT;
    }

    private boolean published(String indicator, int year) {
        return inputs.calibration().stream().anyMatch(row -> row.indicator().equals(indicator) && row.year() == year);
    }
}
