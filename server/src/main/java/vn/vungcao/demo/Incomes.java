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
 * Average incomes, as surveys give them: of the communes of the ethnic-minority area in USD a year, and of ethnic-minority
 * people in districts and province against the national average, in thousand dong a month.
 */
final class Incomes {
    private static final double GROWTH = 1.075;
    private static final double DONG_A_MONTH_IN_THOUSANDS = 23.2 / 12;
    /** Of the income of everybody in a commune. */
    private static final double OF_MINORITIES = 0.72;

    private final DemoInputs inputs;
    private final People people;
    private final Map<Integer, Integer> national = new TreeMap<>();
    private final Map<Integer, Integer> dollar = new TreeMap<>();

    Incomes(DemoInputs inputs, People people) {
        this.inputs = inputs;
        this.people = people;
        ResourceTable.rows("demo/national_income.csv").forEach(row -> {
            Integer year = Integer.valueOf(row.get("year"));
            national.put(year, Integer.valueOf(row.get("vnd_thousand_a_month")));
            dollar.put(year, Integer.valueOf(row.get("vnd_a_dollar")));
        });
    }

    double inDollars(double dong, int year) {
        return StrictMath.rint(dong / dollar.get(year));
    }

    List<Observation> of(int year, List<Place> places) {
        List<Observation> rows = new ArrayList<>();
        for (Place place : places) {
            rows.add(row(
                    place.code(),
                    "income_per_capita_dtts_area_usd",
                    year,
                    StrictMath.rint(ofPlace(place, year)),
                    Double.NaN,
                    Double.NaN));
        }
        if (!Vintages.isNew(year)) {
            inputs.communes().stream()
                    .map(Commune::district)
                    .distinct()
                    .sorted()
                    .forEach(district -> rows.add(share(district, year)));
        }
        rows.add(share(Vintages.PROVINCE, year));
        return rows;
    }

    private double ofPlace(Place place, int year) {
        double hard =
                place.members().stream().mapToDouble(people::hardship).average().orElseThrow();
        return (620 + 820 * (1 - hard) + 60 * HashNoise.bell(HashNoise.key(place.code()), 95))
                * StrictMath.pow(GROWTH, year - 2020);
    }

    private Observation share(String unit, int year) {
        double income = StrictMath.rint(ofMinorities(unit, year));
        int all = national.get(year);
        return row(unit, "dtts_income_to_national_ratio", year, 100 * income / all, income, all);
    }

    /** Weighted by the ethnic-minority people of the communes. */
    private double ofMinorities(String unit, int year) {
        double sum = 0;
        double heads = 0;
        for (Place place : Place.old(inputs)) {
            if (unit.equals(Vintages.PROVINCE) || unit.equals(place.district())) {
                int c = place.members().get(0);
                long dtts = IntStream.range(people.from(c), people.to(c))
                        .mapToLong(s -> people.base(Basis.DTTS_POPULATION, s, year))
                        .sum();
                sum += dtts * ofPlace(place, year) * OF_MINORITIES * DONG_A_MONTH_IN_THOUSANDS;
                heads += dtts;
            }
        }
        return sum / heads;
    }

    private static Observation row(
            String unit, String indicator, int year, double value, double numerator, double denominator) {
        return new Observation(
                unit,
                Vintages.of(year),
                indicator,
                year,
                value,
                numerator,
                denominator,
                ObservationStatus.ESTIMATED,
                Quality.A,
                ObservationSheet.SOURCE);
    }
}
