package vn.vungcao.demo;

/**
 * A village through the years.
 *
 * @param commune position of its commune of 2020
 * @param number its number in that commune, from 1
 * @param households by year, from the first
 * @param population by year
 * @param dttsShare share of ethnic-minority people, 0-1
 */
record Settlement(int commune, int number, int[] households, int[] population, double dttsShare) {
    int households(int year) {
        return households[year - Vintages.FIRST_YEAR];
    }

    int population(int year) {
        return population[year - Vintages.FIRST_YEAR];
    }

    int dttsHouseholds(int year) {
        return (int) StrictMath.rint(households(year) * dttsShare);
    }

    int dttsPopulation(int year) {
        return (int) StrictMath.rint(population(year) * dttsShare);
    }

    /** Households of the ethnic-minority area: a few less than live where minorities live. */
    int areaHouseholds(int year) {
        return (int) StrictMath.rint(households(year) * StrictMath.pow(dttsShare, 1.15));
    }
}
