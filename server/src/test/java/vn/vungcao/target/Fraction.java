package vn.vungcao.target;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact number, for arithmetic that has to be redone without a rounding. The denominator is above 0. */
record Fraction(BigInteger n, BigInteger d) {
    static Fraction of(long n, long d) {
        return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    static Fraction of(BigDecimal decimal) {
        return new Fraction(decimal.movePointRight(9).toBigIntegerExact(), BigInteger.TEN.pow(9));
    }

    Fraction plus(Fraction o) {
        return new Fraction(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
    }

    Fraction minus(Fraction o) {
        return plus(o.times(-1, 1));
    }

    Fraction times(long by, long over) {
        return new Fraction(n.multiply(BigInteger.valueOf(by)), d.multiply(BigInteger.valueOf(over)));
    }

    BigDecimal rounded(int decimals) {
        return new BigDecimal(n).divide(new BigDecimal(d), decimals, RoundingMode.HALF_UP);
    }

    double toDouble() {
        return new BigDecimal(n)
                .divide(new BigDecimal(d), MathContext.DECIMAL128)
                .doubleValue();
    }
}
