package vn.vungcao.filter;

import java.util.Arrays;

/** How two values are compared. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    static ComparisonOperator of(String sign) {
        return Arrays.stream(values())
                .filter(o -> o.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /** @param order negative, zero or positive, as of {@link Comparable#compareTo} */
    boolean accepts(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
