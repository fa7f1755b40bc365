package vn.vungcao.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operators and functions of a filter, by their names in CQL2 JSON. In text they are written in any case. */
public enum Operator {
    AND("and", Family.LOGIC, 2, Integer.MAX_VALUE),
    OR("or", Family.LOGIC, 2, Integer.MAX_VALUE),
    NOT("not", Family.LOGIC, 1, 1),
    EQUAL("=", Family.COMPARISON, 2, 2),
    NOT_EQUAL("<>", Family.COMPARISON, 2, 2),
    LESS("<", Family.COMPARISON, 2, 2),
    LESS_OR_EQUAL("<=", Family.COMPARISON, 2, 2),
    GREATER(">", Family.COMPARISON, 2, 2),
    GREATER_OR_EQUAL(">=", Family.COMPARISON, 2, 2),
    IS_NULL("isNull", Family.LOGIC, 1, 1),
    BETWEEN("between", Family.LOGIC, 3, 3),
    IN("in", Family.LOGIC, 2, 2),
    LIKE("like", Family.LOGIC, 2, 2),
    CASEI("casei", Family.FOLDING, 1, 1),
    ACCENTI("accenti", Family.FOLDING, 1, 1),
    PLUS("+", Family.ARITHMETIC, 2, 2),
    MINUS("-", Family.ARITHMETIC, 2, 2),
    TIMES("*", Family.ARITHMETIC, 2, 2),
    DIVIDED("/", Family.ARITHMETIC, 2, 2),
    REMAINDER("%", Family.ARITHMETIC, 2, 2),
    WHOLE_DIVISION("div", Family.ARITHMETIC, 2, 2),
    POWER("^", Family.ARITHMETIC, 2, 2),
    S_INTERSECTS("s_intersects", Family.SPATIAL, 2, 2),
    S_EQUALS("s_equals", Family.SPATIAL, 2, 2),
    S_DISJOINT("s_disjoint", Family.SPATIAL, 2, 2),
    S_TOUCHES("s_touches", Family.SPATIAL, 2, 2),
    S_WITHIN("s_within", Family.SPATIAL, 2, 2),
    S_OVERLAPS("s_overlaps", Family.SPATIAL, 2, 2),
    S_CROSSES("s_crosses", Family.SPATIAL, 2, 2),
    S_CONTAINS("s_contains", Family.SPATIAL, 2, 2),
    T_AFTER("t_after", Family.TEMPORAL, 2, 2),
    T_BEFORE("t_before", Family.TEMPORAL, 2, 2),
    T_CONTAINS("t_contains", Family.TEMPORAL, 2, 2),
    T_DISJOINT("t_disjoint", Family.TEMPORAL, 2, 2),
    T_DURING("t_during", Family.TEMPORAL, 2, 2),
    T_EQUALS("t_equals", Family.TEMPORAL, 2, 2),
    T_FINISHED_BY("t_finishedBy", Family.TEMPORAL, 2, 2),
    T_FINISHES("t_finishes", Family.TEMPORAL, 2, 2),
    T_INTERSECTS("t_intersects", Family.TEMPORAL, 2, 2),
    T_MEETS("t_meets", Family.TEMPORAL, 2, 2),
    T_MET_BY("t_metBy", Family.TEMPORAL, 2, 2),
    T_OVERLAPPED_BY("t_overlappedBy", Family.TEMPORAL, 2, 2),
    T_OVERLAPS("t_overlaps", Family.TEMPORAL, 2, 2),
    T_STARTED_BY("t_startedBy", Family.TEMPORAL, 2, 2),
    T_STARTS("t_starts", Family.TEMPORAL, 2, 2),
    A_EQUALS("a_equals", Family.ARRAY, 2, 2),
    A_CONTAINS("a_contains", Family.ARRAY, 2, 2),
    A_CONTAINED_BY("a_containedBy", Family.ARRAY, 2, 2),
    A_OVERLAPS("a_overlaps", Family.ARRAY, 2, 2),
    /** Within so many metres of a geometry, along the geodesic. */
    S_DWITHIN("s_dwithin", Family.CUSTOM, 3, 3),
    /** How a unit stands against a target in a year. */
    ASSESSMENT("assessment", Family.CUSTOM, 2, 2),
    /** The published value of an indicator in a year. */
    VALUE("value", Family.CUSTOM, 2, 2);

    /** What operators have in common. */
    enum Family {
        LOGIC,
        COMPARISON,
        FOLDING,
        ARITHMETIC,
        SPATIAL,
        TEMPORAL,
        ARRAY,
        CUSTOM
    }

    private final String id;
    private final Family family;
    private final int fewest;
    private final int most;

    Operator(String id, Family family, int fewest, int most) {
        this.id = id;
        this.family = family;
        this.fewest = fewest;
        this.most = most;
    }

    /** The name in CQL2 JSON. */
    public String id() {
        return id;
    }

    Family family() {
        return family;
    }

    /** Whether it is written as a name before its operands in brackets. */
    boolean isFunction() {
        return switch (family) {
            case LOGIC, COMPARISON, ARITHMETIC -> false;
            default -> true;
        };
    }

    static Optional<Operator> find(String id) {
        return Arrays.stream(values())
                .filter(operator -> operator.id.equalsIgnoreCase(id))
                .findFirst();
    }

    /** The names of the functions, as they are written in text. */
    static List<String> functionNames() {
        return Arrays.stream(values())
                .filter(Operator::isFunction)
                .map(operator -> operator.id.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** @throws FilterException when it takes fewer or more */
    Expression.Operation of(List<Expression> operands, Place place) {
        if (operands.size() < fewest || operands.size() > most) {
            throw new FilterException(
                    (isFunction() ? id.toUpperCase(Locale.ROOT) : "'" + id + "'") + " takes " + fewest
                            + (most > fewest ? " or more" : "") + " operands, not " + operands.size(),
                    place);
        }
        return new Expression.Operation(this, operands, place);
    }
}
