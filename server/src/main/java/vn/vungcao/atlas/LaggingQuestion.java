package vn.vungcao.atlas;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/**
 * Which units lag on at least k of the targets?
 *
 * @param targets each once
 * @param k 1 to the number of targets
 * @param selection ordinals of the units that are asked about
 * @param fewest percent (0-100] of the gap count that the smallest set of units shall hold; empty when not asked
 */
public record LaggingQuestion(
        List<Target> targets,
        int k,
        int year,
        String vintage,
        AdminLevel level,
        BitSet selection,
        RankBy by,
        OptionalDouble fewest) {
    public LaggingQuestion {
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("a lagging question names at least one target");
        }
        if (targets.stream().distinct().count() < targets.size()) {
            throw new IllegalArgumentException("a lagging question names a target once");
        }
        if (k < 1 || k > targets.size()) {
            throw new IllegalArgumentException("k is " + k + " and not in 1.." + targets.size());
        }
    }

    UnitsAsked units() {
        return new UnitsAsked(year, vintage, level, selection);
    }
}
