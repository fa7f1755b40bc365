package vn.vungcao.classify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** Round breaks at the least distance of 1, 2 or 5 times a power of ten that needs no more classes than asked for. */
final class PrettyBreaks {
    private static final List<Integer> FACTORS = List.of(1, 2, 5);

    private PrettyBreaks() {}

    /** In decimal arithmetic, so that the breaks are 0.3, not 0.30000000000000004. */
    static double[] of(double min, double max, int classes) {
        BigDecimal low = BigDecimal.valueOf(min);
        BigDecimal high = BigDecimal.valueOf(max);
        BigDecimal width = high.subtract(low).divide(BigDecimal.valueOf(classes), 20, RoundingMode.HALF_UP);
        int power = width.signum() == 0 ? -20 : width.precision() - width.scale() - 1;
        for (int i = 0; ; i++) {
            BigDecimal step =
                    BigDecimal.valueOf(FACTORS.get(i % FACTORS.size())).scaleByPowerOfTen(power + i / FACTORS.size());
            BigInteger first = steps(low, step, RoundingMode.FLOOR);
            BigInteger last = steps(high, step, RoundingMode.CEILING);
            if (last.subtract(first).compareTo(BigInteger.valueOf(classes)) <= 0) {
                return multiples(step, first, last);
            }
        }
    }

    private static BigInteger steps(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).toBigIntegerExact();
    }

    private static double[] multiples(BigDecimal step, BigInteger first, BigInteger last) {
        int count = last.subtract(first).intValueExact();
        return IntStream.rangeClosed(0, count)
                .mapToObj(i -> step.multiply(new BigDecimal(first.add(BigInteger.valueOf(i)))))
                .mapToDouble(BigDecimal::doubleValue)
                .distinct()
                .toArray();
    }
}
