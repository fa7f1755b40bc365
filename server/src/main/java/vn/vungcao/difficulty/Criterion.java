package vn.vungcao.difficulty;

import java.util.Locale;
import vn.vungcao.indicator.Label;

/**
 * One thing that the criteria ask of a commune or village.
 *
 * @param id short name
 * @param text what is asked, as shown to people
 * @param clause where it is asked
 * @param indicator code of the indicator it is measured by; empty text when it is an act
 * @param test how the value is held against the threshold
 * @param threshold in the indicator's unit
 */
public record Criterion(String id, Label text, String clause, String indicator, Test test, double threshold) {
    /** On which side of its threshold a value holds. */
    public enum Test {
        AT_LEAST,
        MORE_THAN,
        LESS_THAN,
        /** An act of recognition: there is no value. */
        RECOGNISED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case MORE_THAN -> comparison > 0;
                case LESS_THAN -> comparison < 0;
                case RECOGNISED -> throw new IllegalStateException("an act is not compared");
            };
        }

        /** In which way the numerator has to move for it to fail. */
        int away() {
            return this == LESS_THAN ? 1 : -1;
        }
    }

    Truth test(Figure figure) {
        return figure.known() ? Truth.of(test.holds(figure.compare(threshold))) : Truth.UNKNOWN;
    }
}
