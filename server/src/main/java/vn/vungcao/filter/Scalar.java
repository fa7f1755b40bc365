package vn.vungcao.filter;

import java.time.LocalDate;

/**
 * A single value that a condition speaks of. Each carries its place in the text (1-based; 0 where there is none), so that an
 * error can point at it.
 */
public sealed interface Scalar {
    int place();

    record Property(String name, int place) implements Scalar {}

    record Text(String value, int place) implements Scalar {}

    record Number(double value, int place) implements Scalar {}

    record Truth(boolean value, int place) implements Scalar {}

    record Day(LocalDate value, int place) implements Scalar {}

    /** Upper and lower case taken as one. */
    record CaseFolded(Scalar value, int place) implements Scalar {}

    /** Letters with and without marks taken as one; đ as d. */
    record AccentFolded(Scalar value, int place) implements Scalar {}
}
