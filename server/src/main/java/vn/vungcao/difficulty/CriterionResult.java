package vn.vungcao.difficulty;

/**
 * How a unit stands against one criterion.
 *
 * @param figure the value held against it, unknown for an act
 */
public record CriterionResult(Criterion criterion, Figure figure, Truth truth) {

    /** How far the value is from where the criterion begins or ceases to hold, in the indicator's unit; {@code NaN} when unknown. */
    public double distance() {
        return Math.abs(figure.value() - criterion.threshold());
    }

    /** The least whole members of the denominator that have to change sides for it to fail; {@code NaN} when that cannot be told. */
    public double membersToFail() {
        return figure.members(criterion.test().away(), criterion.threshold(), order -> !criterion
                .test()
                .holds(order));
    }
}
