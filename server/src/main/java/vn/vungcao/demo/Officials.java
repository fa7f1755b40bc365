package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/**
 * How the share of ethnic-minority people among the officials compares with their share of the people, in communes,
 * districts and the province. Both shares stand with the ratio, in percent; offices of districts and province have fewer
 * ethnic-minority officials than those of communes.
 */
final class Officials {
    private static final String INDICATOR = "dtts_officials_parity_ratio";
    private static final int DISTRICT_OFFICES = 95;
    private static final int PROVINCE_OFFICES = 1800;

    private final DemoInputs inputs;
    private final People people;

    /** Officials and people, and those of both who belong to ethnic minorities. */
    private static final class Staff {
        private long officials;
        private double minorityOfficials;
        private long people;
        private long minorities;

        void add(long count, double minority, long inhabitants, long minorityInhabitants) {
            officials += count;
            minorityOfficials += minority;
            people += inhabitants;
            minorities += minorityInhabitants;
        }

        void add(Staff other) {
            add(other.officials, other.minorityOfficials, other.people, other.minorities);
        }

        double shareOfOfficials() {
            return StrictMath.rint(1000 * StrictMath.rint(minorityOfficials) / officials) / 10;
        }

        double shareOfPeople() {
            return StrictMath.rint(1000.0 * minorities / people) / 10;
        }
    }

    Officials(DemoInputs inputs, People people) {
        this.inputs = inputs;
        this.people = people;
    }

    List<Observation> of(int year, List<Place> places) {
        List<Observation> rows = new ArrayList<>();
        Map<String, Staff> wholes = new TreeMap<>();
        for (Place place : places) {
            Staff staff = staff(place, year);
            double draw = HashNoise.unit(HashNoise.key(place.code()), HashNoise.key(INDICATOR), year, 71);
            if (draw > 0.02) {
                rows.add(row(place.code(), year, staff));
            } else {
                rows.add(missing(place.code(), year));
            }
            wholes.computeIfAbsent(district(place), d -> offices(year)).add(staff);
        }
        Staff province = new Staff();
        province.add(PROVINCE_OFFICES, PROVINCE_OFFICES * (0.44 + 0.012 * (year - Vintages.FIRST_YEAR)), 0, 0);
        wholes.forEach((district, staff) -> {
            province.add(staff);
            if (!Vintages.isNew(year)) {
                rows.add(row(district, year, staff));
            }
        });
        rows.add(row(Vintages.PROVINCE, year, province));
        return rows;
    }

    private String district(Place place) {
        return inputs.communes().get(place.members().get(0)).district();
    }

    private static Staff offices(int year) {
        Staff staff = new Staff();
        staff.add(DISTRICT_OFFICES, DISTRICT_OFFICES * (0.52 + 0.014 * (year - Vintages.FIRST_YEAR)), 0, 0);
        return staff;
    }

    private Staff staff(Place place, int year) {
        Staff staff = new Staff();
        for (int c : place.members()) {
            long inhabitants = sum(Basis.POPULATION, c, year);
            long minorities = sum(Basis.DTTS_POPULATION, c, year);
            long key = HashNoise.key(inputs.communes().get(c).code());
            long count = 19 + (long) StrictMath.rint(5 * HashNoise.unit(key, 86));
            double share = minorities * (0.9 + 0.008 * (year - Vintages.FIRST_YEAR) + 0.12 * HashNoise.bell(key, 87));
            staff.add(
                    count,
                    StrictMath.rint(count * Math.max(0, Math.min(1, share / inhabitants))),
                    inhabitants,
                    minorities);
        }
        return staff;
    }

    private long sum(Basis basis, int c, int year) {
        return IntStream.range(people.from(c), people.to(c))
                .mapToLong(s -> people.base(basis, s, year))
                .sum();
    }

    private static Observation row(String unit, int year, Staff staff) {
        double officials = staff.shareOfOfficials();
        double inhabitants = staff.shareOfPeople();
        return row(unit, year, officials / inhabitants, officials, inhabitants, ObservationStatus.MEASURED);
    }

    private static Observation missing(String unit, int year) {
        return row(unit, year, Double.NaN, Double.NaN, Double.NaN, ObservationStatus.MISSING);
    }

    private static Observation row(
            String unit, int year, double value, double numerator, double denominator, ObservationStatus status) {
        return new Observation(
                unit,
                Vintages.of(year),
                INDICATOR,
                year,
                value,
                numerator,
                denominator,
                status,
                Quality.A,
                ObservationSheet.SOURCE);
    }
}
