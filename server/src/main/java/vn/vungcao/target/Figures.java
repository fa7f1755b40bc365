package vn.vungcao.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Rounding;

/** Writes numbers into explanations: plain decimals with a point, negative ones in brackets. */
record Figures(Indicator indicator, Precision precision) {
    private static final int EXACT_DECIMALS = 12;

    /** As published: finer than it is shown. */
    String value(double value) {
        return bracketed(BigDecimal.valueOf(indicator.published(value)));
    }

    /** So finely that what is worked out of it rounds as the figure itself does. */
    String exact(double value) {
        return bracketed(BigDecimal.valueOf(value).setScale(EXACT_DECIMALS, RoundingMode.HALF_UP));
    }

    String count(double count) {
        return bracketed(BigDecimal.valueOf(Rounding.COUNT.of(count)));
    }

    /** As it is compared. */
    String compared(double value) {
        BigDecimal rounded = precision.round(value);
        return rounded.signum() < 0 ? "(" + rounded.toPlainString() + ")" : rounded.toPlainString();
    }

    String rounded(String expression) {
        return "round(" + expression + "; " + precision.decimals() + ")";
    }

    private static String bracketed(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return number.signum() < 0 ? "(" + plain + ")" : plain;
    }

    /** {@code × 100}; nothing when the scale is one. */
    String timesScale() {
        return indicator.scale() == 1 ? "" : " × " + bracketed(BigDecimal.valueOf(indicator.scale()));
    }
}
