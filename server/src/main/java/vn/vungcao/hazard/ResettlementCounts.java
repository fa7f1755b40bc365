package vn.vungcao.hazard;

import java.util.Optional;

/**
 * Households at risk, planned and resettled, and the persons in them, added up over hazards, forms or units. {@code NaN}
 * where nothing is known; zero is a value.
 */
public record ResettlementCounts(
        double atRisk, double planned, double resettled, double personsAtRisk, double personsResettled) {
    public static final ResettlementCounts UNKNOWN =
            new ResettlementCounts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public static ResettlementCounts of(ResettlementProgress row) {
        double persons = number(row.persons());
        boolean ofRisk = row.atRisk().isPresent();
        return new ResettlementCounts(
                number(row.atRisk()),
                number(row.planned()),
                number(row.resettled()),
                ofRisk ? persons : Double.NaN,
                ofRisk ? Double.NaN : persons);
    }

    private static double number(Optional<Integer> count) {
        return count.map(Integer::doubleValue).orElse(Double.NaN);
    }

    /** Households still to be resettled: at risk less resettled; {@code NaN} when one of the two is not known. */
    public double remaining() {
        return atRisk - resettled;
    }

    /** The sum of what is known. */
    public ResettlementCounts plus(ResettlementCounts other) {
        return new ResettlementCounts(
                plus(atRisk, other.atRisk),
                plus(planned, other.planned),
                plus(resettled, other.resettled),
                plus(personsAtRisk, other.personsAtRisk),
                plus(personsResettled, other.personsResettled));
    }

    private static double plus(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
    }
}
