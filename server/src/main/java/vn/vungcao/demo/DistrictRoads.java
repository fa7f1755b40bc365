package vn.vungcao.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;
import vn.vungcao.indicator.Quality;

/**
 * The road from each commune's centre to that of its district, in whole kilometres: as the crow flies, and more for the
 * hills. Until the districts were abolished.
 */
final class DistrictRoads {
    private static final double WINDING = 1.45;

    private final DemoInputs inputs;
    private final People people;
    private final Map<String, Integer> seats;

    DistrictRoads(DemoInputs inputs, People people) {
        this.inputs = inputs;
        this.people = people;
        this.seats = IntStream.range(0, inputs.communes().size())
                .boxed()
                .collect(Collectors.toMap(c -> inputs.communes().get(c).district(), c -> c, this::easier));
    }

    /** The seat is the town, else the commune where life is easiest. */
    private int easier(int a, int b) {
        return IntStream.of(a, b)
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(
                                c -> inputs.communes().get(c).rural())
                        .thenComparing(people::hardship))
                .orElseThrow();
    }

    List<Observation> of(int year) {
        List<Observation> rows = new ArrayList<>();
        for (int c = 0; c < inputs.communes().size(); c++) {
            int kilometres = kilometres(c);
            rows.add(row(c, "district_road_length_km", year, kilometres, Double.NaN, Double.NaN));
            if (kilometres > 0 && HashNoise.unit(key(c), year, 83) > 0.03) {
                int unpaved = (int) StrictMath.rint(kilometres * unpaved(c, year));
                rows.add(
                        row(c, "district_road_unpaved_share", year, 100.0 * unpaved / kilometres, unpaved, kilometres));
            }
        }
        return rows;
    }

    private long key(int c) {
        return HashNoise.key(inputs.communes().get(c).code());
    }

    private int kilometres(int c) {
        Commune from = inputs.communes().get(c);
        Commune to = inputs.communes().get(seats.get(from.district()));
        double straight = Plane.fromLonLat(from.lon(), from.lat()).distance(Plane.fromLonLat(to.lon(), to.lat()));
        return (int) StrictMath.rint(straight * (WINDING + 0.2 * HashNoise.bell(key(c), 84)));
    }

    /** Paved from year to year, the easiest roads first. */
    private double unpaved(int c, int year) {
        double level = 0.9 - 0.09 * (year - Vintages.FIRST_YEAR);
        return Math.max(0, Math.min(1, level * (1.5 * people.hardship(c) + 0.25 * HashNoise.bell(key(c), 85))));
    }

    private Observation row(int c, String indicator, int year, double value, double numerator, double denominator) {
        return new Observation(
                inputs.communes().get(c).code(),
                Vintages.OLD,
                indicator,
                year,
                value,
                numerator,
                denominator,
                ObservationStatus.MEASURED,
                Quality.A,
                ObservationSheet.SOURCE);
    }
}
