package vn.vungcao.demo;

/** The two boundary vintages, the years of the set, and which year stands on which. */
final class Vintages {
    static final String OLD = "2020";
    static final String NEW = "2025";
    static final String PROVINCE = "11";
    static final int FIRST_YEAR = 2019;
    static final int LAST_YEAR = 2025;
    static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

    private Vintages() {}

    static boolean isNew(int year) {
        return year >= 2025;
    }

    static String of(int year) {
        return isNew(year) ? NEW : OLD;
    }
}
