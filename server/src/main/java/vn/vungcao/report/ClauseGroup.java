package vn.vungcao.report;

import java.util.List;

/**
 * The targets of one clause with one horizon, in the order of the document.
 *
 * @param clause its number, for example {@code 2.1(3)}
 */
public record ClauseGroup(int horizon, String clause, List<TargetResult> targets) {
    public ClauseGroup {
        targets = List.copyOf(targets);
    }

    public StandingCounts counts() {
        return StandingCounts.of(targets.stream().map(TargetResult::standing).toList());
    }
}
