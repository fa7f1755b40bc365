package vn.vungcao.atlas;

import java.util.Map;
import vn.vungcao.unit.AdminUnit;

/**
 * A unit that lags.
 *
 * @param rank from 1; equal figures share a rank, and the next rank counts them all (1, 2, 2, 4)
 * @param targets target id → assessment, in the order asked; without the targets that do not speak of the unit
 * @param laggingOn number of targets it lags on
 */
public record RankedUnit(int rank, AdminUnit unit, Map<String, UnitAssessment> targets, int laggingOn) {}
