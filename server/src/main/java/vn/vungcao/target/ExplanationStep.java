package vn.vungcao.target;

import java.util.Objects;
import java.util.Optional;
import vn.vungcao.indicator.Label;

/**
 * One figure of an assessment, so that a person can work it out again.
 *
 * <p>In {@code formula}, v is the value, t the target value, y the year asked about, b the baseline year, H the horizon year, n
 * a whole number of the denominator's members. In {@code numbers} stands the same with figures: − × ÷ are the arithmetic
 * operators, {@code round(x; d)} rounds half up to d decimals (what lies past the ninth decimal is dropped first), {@code max(a; b)} takes the larger,
 * {@code median(a; b; …)} the middle or the mean of the two middle ones.
 *
 * @param figure the name that the figure has in the API, for example {@code gap_count}
 * @param says what it is, in words
 * @param result in the indicator's unit, or the count, or the year; {@code NaN} for a comparison
 * @param holds of a comparison, whether it is true
 */
public record ExplanationStep(
        String figure, Label says, String formula, String numbers, double result, Optional<Boolean> holds) {
    public ExplanationStep {
        Objects.requireNonNull(figure);
        Objects.requireNonNull(says);
        Objects.requireNonNull(formula);
        Objects.requireNonNull(numbers);
    }

    static ExplanationStep figure(String figure, Label says, String formula, String numbers, double result) {
        return new ExplanationStep(figure, says, formula, numbers, result, Optional.empty());
    }

    static ExplanationStep comparison(String figure, Label says, String formula, String numbers, boolean holds) {
        return new ExplanationStep(figure, says, formula, numbers, Double.NaN, Optional.of(holds));
    }
}
