package vn.vungcao.atlas;

import java.util.Map;
import java.util.Optional;
import vn.vungcao.unit.AdminUnit;

/**
 * A unit that lags.
 *
 * @param rank from 1; equal figures share a rank, and the next rank counts them all (1, 2, 2, 4)
 * @param rankRange between what the rank lies when the true values lie anywhere within their bounds; empty when it can't be told
 * @param targets target id → assessment, in the order asked; without the targets that do not speak of the unit
 * @param laggingOn number of targets it lags on
 */
public record RankedUnit(
        int rank, Optional<RankRange> rankRange, AdminUnit unit, Map<String, UnitAssessment> targets, int laggingOn) {}
