package vn.vungcao.intake.form;

import java.util.List;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.UnitTree;

/**
 * What a form shall ask for.
 *
 * @param tree the units, of one vintage
 * @param level of the units, one row each
 * @param year of the figures
 * @param indicators one column each; a ratio has two, for its parts
 */
public record FormRequest(UnitTree tree, AdminLevel level, int year, List<Indicator> indicators) {
    public FormRequest {
        indicators = List.copyOf(indicators);
        if (tree.count(level) == 0) {
            throw new IllegalArgumentException("vintage " + tree.vintage().id() + " has no " + level.collection());
        }
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("a form needs at least one indicator");
        }
    }
}
