package vn.vungcao.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** The sign between whole and part of a number; the other one may group thousands. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char grouping;
    private final Pattern number;

    DecimalMark(char mark, char grouping) {
        this.mark = mark;
        this.grouping = grouping;
        String m = Pattern.quote(String.valueOf(mark));
        String g = Pattern.quote(String.valueOf(grouping));
        String plain = "\\d+(?:" + m + "\\d+)?(?:[eE][+-]?\\d{1,3})?|" + m + "\\d+";
        String grouped = "[1-9]\\d{0,2}(?:" + g + "\\d{3})+(?:" + m + "\\d+)?";
        this.number = Pattern.compile("[+-]?(?:" + plain + "|" + grouped + ")");
    }

    public char mark() {
        return mark;
    }

    public DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    /** Whether a text is a number when written with this mark: with or without grouped thousands. */
    public boolean fits(String text) {
        return number.matcher(text).matches();
    }

    /** Whether a text may fit this mark and not the other; most cells are passed over by a look at their marks. */
    boolean maySayOf(String text) {
        return text.indexOf(mark) >= 0 || text.indexOf(grouping) != text.lastIndexOf(grouping);
    }

    /** Whether a text is digits, perhaps with a sign before and a point and more digits behind: no two ways to read it but 1.234. */
    static boolean isPlain(String text) {
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point && digits > 0) {
                point = true;
                digits = 0;
            } else {
                return false;
            }
        }
        return digits > 0;
    }

    /**
     * @param text one that {@link #fits}
     * @return infinite when the number is too large
     */
    public double parse(String text) {
        return Double.parseDouble(text.replace(String.valueOf(grouping), "").replace(mark, '.'));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
