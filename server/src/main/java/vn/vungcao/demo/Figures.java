package vn.vungcao.demo;

/**
 * One indicator in one year: numerators and denominators of the places and, where they are worked out, of the villages.
 * Of a count there are no denominators. A denominator of {@link #NOT_APPLICABLE} says that the indicator cannot exist there.
 */
record Figures(int[] numerators, int[] denominators, int[] villageNumerators, int[] villageDenominators) {
    static final int NOT_APPLICABLE = -1;

    boolean hasVillages() {
        return villageNumerators.length > 0;
    }

    static Figures ofPlaces(int[] numerators, int[] denominators) {
        return new Figures(numerators, denominators, new int[0], new int[0]);
    }

    Figures withoutVillages() {
        return ofPlaces(numerators, denominators);
    }

    /** The numerators alone. */
    Figures counts() {
        return new Figures(numerators, new int[0], villageNumerators, new int[0]);
    }
}
