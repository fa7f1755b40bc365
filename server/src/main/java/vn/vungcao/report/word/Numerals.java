package vn.vungcao.report.word;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are written: 1.234,5 in Vietnamese, 1,234.5 in English; a dash for what does not exist. */
public final class Numerals {
    /** Stands where there is no number. */
    public static final String NONE = "–";

    private final char decimal;
    private final char thousand;

    public Numerals(Language language) {
        this.decimal = language == Language.VI ? ',' : '.';
        this.thousand = language == Language.VI ? '.' : ',';
    }

    /** With exactly so many decimals, rounded half up. */
    public String exact(double number, int decimals) {
        return Double.isFinite(number)
                ? text(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP))
                : NONE;
    }

    /** With at most so many decimals, and no more than it takes. */
    public String atMost(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return text(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    public String whole(double number) {
        return exact(number, 0);
    }

    /** A share of one, as percent. */
    public String percent(double share) {
        return Double.isFinite(share) ? exact(share * 100, 1) + "%" : NONE;
    }

    /** With its sign, be it plus. */
    public String signed(double number, int decimals) {
        String text = exact(number, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return number > 0 && !zero ? "+" + text : text;
    }

    private String text(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(thousand);
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(decimal).append(plain, point + 1, plain.length());
        }
        return number.signum() < 0 ? "-" + out : out.toString();
    }
}
