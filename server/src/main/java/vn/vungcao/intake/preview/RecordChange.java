package vn.vungcao.intake.preview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.vungcao.indicator.Observation;
import vn.vungcao.indicator.ObservationStatus;

/**
 * One record that an import would write or take away.
 *
 * @param key what it is known by: the code of the unit, or its own id
 * @param name empty when it has none
 * @param before the figure that counts now; only of observations
 * @param after the figure that would count; only of observations
 * @param differs what is not the same as now, by the names of its columns; only of observations that are changed
 * @param shape where it would lie, longitude first; only of what has a place of its own
 */
public record RecordChange(
        String key,
        String name,
        Effect effect,
        Optional<Figure> before,
        Optional<Figure> after,
        List<String> differs,
        Optional<Geometry> shape) {
    public RecordChange {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        differs = List.copyOf(differs);
        Objects.requireNonNull(shape);
    }

    /** @param value in the indicator's unit; {@code NaN} exactly when the status has no value */
    public record Figure(double value, ObservationStatus status) {
        static Figure of(Observation observation) {
            return new Figure(observation.value(), observation.status());
        }
    }

    static RecordChange plain(String key, String name, Effect effect) {
        return new RecordChange(key, name, effect, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    static RecordChange placed(String key, String name, Effect effect, Geometry shape) {
        return new RecordChange(key, name, effect, Optional.empty(), Optional.empty(), List.of(), Optional.of(shape));
    }
}
