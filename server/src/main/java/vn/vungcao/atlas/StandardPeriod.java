package vn.vungcao.atlas;

import java.time.LocalDate;
import java.util.OptionalInt;
import vn.vungcao.indicator.Derivation;
import vn.vungcao.indicator.Indicator;

/** The days on which one standard of an indicator is in use: [from, to), and of a count of exits not before its first list. */
record StandardPeriod(LocalDate from, LocalDate to) {

    static StandardPeriod of(Indicator indicator, int year) {
        OptionalInt next = indicator.standardStarts().stream()
                .mapToInt(Integer::intValue)
                .filter(start -> start > year)
                .min();
        OptionalInt own = indicator.standardOf(year);
        int since = indicator
                .derivedFrom()
                .map(Derivation::since)
                .orElse(OptionalInt.empty())
                .orElse(Integer.MIN_VALUE);
        int first = Math.max(own.orElse(Integer.MIN_VALUE), since);
        return new StandardPeriod(
                first > Integer.MIN_VALUE ? LocalDate.of(first, 1, 1) : LocalDate.MIN,
                next.isPresent() ? LocalDate.of(next.getAsInt(), 1, 1) : LocalDate.MAX);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
