package vn.vungcao.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.indicator.Observation;

/** The figures of an import together with those that are known already; where both have one, that of the import holds. */
final class KnownFigures {
    /** The rows of one vintage, indicator and year. */
    record Slice(String vintage, String indicator, int year) {
        Slice yearBefore() {
            return new Slice(vintage, indicator, year - 1);
        }
    }

    /** A figure; numbers are {@code NaN} where there are none. */
    record Figure(double value, double numerator, double denominator) {
        boolean hasValue() {
            return !Double.isNaN(value);
        }

        boolean hasParts() {
            return !Double.isNaN(numerator) && !Double.isNaN(denominator);
        }
    }

    private final ObservationHistory history;
    private final Map<Slice, Map<String, Figure>> slices = new HashMap<>();

    @SuppressWarnings("ReferenceEquality") // only a short cut
    KnownFigures(List<ObservationRow> rows, ObservationHistory history) {
        this.history = history;
        SlicesOfRows sliceOf = new SlicesOfRows();
        Slice before = null;
        Map<String, Figure> figures = Map.of();
        for (ObservationRow row : rows) {
            Slice now = sliceOf.of(row);
            if (now != before) {
                figures = of(now);
                before = now;
            }
            figures.put(row.unit().code().value(), new Figure(row.value(), row.numerator(), row.denominator()));
        }
    }

    static Slice sliceOf(ObservationRow row) {
        return new Slice(row.unit().vintage(), row.indicator().code(), row.year());
    }

    /** By the codes of the units. */
    Map<String, Figure> of(Slice slice) {
        return slices.computeIfAbsent(slice, wanted -> {
            Map<String, Figure> figures = new HashMap<>();
            history.slice(wanted.vintage(), wanted.indicator(), wanted.year())
                    .forEach((unit, observation) -> figures.put(unit, figure(observation)));
            return figures;
        });
    }

    private static Figure figure(Observation observation) {
        return new Figure(observation.value(), observation.numerator(), observation.denominator());
    }

    Optional<Figure> find(Slice slice, String unit) {
        return Optional.ofNullable(of(slice).get(unit));
    }
}
