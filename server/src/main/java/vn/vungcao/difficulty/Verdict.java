package vn.vungcao.difficulty;

import java.util.List;
import java.util.Set;

/**
 * What the criteria come to.
 *
 * @param possible every status that the unknown figures leave open; one when it can be told
 * @param criteria in the order of the decision
 * @param waysOut of a unit in special difficulty: every criterion that alone would end it, the nearest first
 */
public record Verdict(
        ComputedStatus status, Set<ComputedStatus> possible, List<CriterionResult> criteria, List<WayOut> waysOut) {
    public Verdict {
        possible = Set.copyOf(possible);
        criteria = List.copyOf(criteria);
        waysOut = List.copyOf(waysOut);
    }
}
