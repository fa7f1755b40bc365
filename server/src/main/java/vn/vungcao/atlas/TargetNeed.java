package vn.vungcao.atlas;

import java.util.Optional;

/**
 * One target over the units asked about.
 *
 * @param gap what it takes; empty when the indicator has no members that could be counted
 */
public record TargetNeed(AssessmentTable table, StandingCounts counts, Optional<GapSum> gap) {}
