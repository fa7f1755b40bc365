package vn.vungcao.atlas;

import vn.vungcao.indicator.ValueColumn;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/**
 * The values that a target is held against, with their bounds, year by year: those of {@link TargetAssessor}. Where the target
 * does not speak of everybody, districts and the province are rolled up over the units in scope at the end of the year asked
 * about, in every year of the series.
 */
public final class TargetValues {
    private final ScopedValues values;

    private TargetValues(ScopedValues values) {
        this.values = values;
    }

    /** @param year the year asked about, whose end decides which units are in scope */
    public static TargetValues of(Atlas atlas, Target target, int year, String vintage) {
        return new TargetValues(new ScopedValues(
                atlas, target.scope(), atlas.findIndicator(target.indicator()).orElseThrow(), vintage, year));
    }

    /** In the order of the units of that level. */
    public ValueColumn column(AdminLevel level, int ofYear) {
        return values.column(level, ofYear);
    }
}
