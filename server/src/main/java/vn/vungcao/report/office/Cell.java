package vn.vungcao.report.office;

/**
 * What stands in a cell: a text, a code (a text that looks like a number), or a number with its format.
 *
 * @param number {@code NaN} for a blank
 * @param format as workbooks write it; empty for a text
 * @param fill colour of the ground, six hexadecimal digits; empty for none
 */
record Cell(String text, double number, String format, boolean code, String fill) {
    static Cell text(String text) {
        return new Cell(text, Double.NaN, "", false, "");
    }

    static Cell code(String text) {
        return new Cell(text, Double.NaN, "", true, "");
    }

    /** The decimals are those shown; the cell holds the number as it is. */
    static Cell number(double number, int decimals) {
        return new Cell("", number, "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), false, "");
    }

    static Cell share(double share) {
        return new Cell("", share, "0.0%", false, "");
    }

    /** A year, or what else is a number without thousands. */
    static Cell year(double year) {
        return new Cell("", year, "0", false, "");
    }

    Cell filled(String colour) {
        return new Cell(text, number, format, code, colour);
    }

    boolean isNumber() {
        return !format.isEmpty();
    }
}
