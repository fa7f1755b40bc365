package vn.vungcao.intake;

import java.util.Map;
import vn.vungcao.indicator.Observation;

/** The observations that are known before an import. */
@FunctionalInterface
public interface ObservationHistory {
    /** Nothing is known. */
    ObservationHistory NONE = (vintage, indicator, year) -> Map.of();

    /** The observations of one indicator and year by the codes of their units; empty when there are none. */
    Map<String, Observation> slice(String vintage, String indicator, int year);
}
