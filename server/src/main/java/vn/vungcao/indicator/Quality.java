package vn.vungcao.indicator;

/** Where a value comes from, best first; the worst part decides for a whole. */
public enum Quality {
    /** Measured on this unit. */
    A,
    /** Exact union of measured parts. */
    B,
    /** Apportioned by households or population; carries a low and a high bound. */
    C,
    /** Apportioned by area; carries a low and a high bound. */
    D;

    public Quality worse(Quality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
