package vn.vungcao.hazard;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vungcao.unit.UnitCode;

/**
 * What a review says of the resettlement of one unit, hazard and form at the end of a year. Planned and resettled count from
 * 2021 on, whatever the year; households at risk are those of the latest review, the resettled ones included. A household at
 * risk has no form yet: such a row has none. Zero is a value; what is not told is empty.
 *
 * @param vintage boundary vintage in which the unit's code is read
 * @param hazard the cause
 * @param form empty in the rows of households at risk, and where a plan does not tell it
 * @param atRisk households at risk; only in a row without a form
 * @param planned households in plans
 * @param resettled households resettled or stabilised
 * @param persons in these households: at risk in a row that says {@code atRisk}, else resettled
 * @param source where the figures are from, in a few words; may be empty
 */
public record ResettlementProgress(
        String vintage,
        UnitCode unit,
        int year,
        Hazard hazard,
        Optional<ResettlementForm> form,
        Optional<Integer> atRisk,
        Optional<Integer> planned,
        Optional<Integer> resettled,
        Optional<Integer> persons,
        String source) {
    public ResettlementProgress {
        Objects.requireNonNull(vintage);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(hazard);
        Objects.requireNonNull(source);
        if (Stream.of(atRisk, planned, resettled, persons).anyMatch(n -> n.orElse(0) < 0)) {
            throw new IllegalArgumentException("resettlement of " + unit + " in " + year + ": a count is below 0");
        }
        if (form.isPresent() && atRisk.isPresent()) {
            throw new IllegalArgumentException(
                    "resettlement of " + unit + " in " + year + ": households at risk have no form, the row has "
                            + form.get().id());
        }
        if (atRisk.isEmpty() && planned.isEmpty() && resettled.isEmpty()) {
            throw new IllegalArgumentException("resettlement of " + unit + " in " + year + ": the row says nothing");
        }
    }

    /** What may stand once in an import; of several imports the later one holds. */
    public record Key(String vintage, UnitCode unit, int year, Hazard hazard, Optional<ResettlementForm> form) {
        @Override
        public String toString() {
            return unit + " of vintage " + vintage + ", " + year + ", " + hazard.id()
                    + form.map(f -> ", " + f.id()).orElse("");
        }
    }

    public Key key() {
        return new Key(vintage, unit, year, hazard, form);
    }
}
