package vn.vungcao.atlas;

import java.util.List;
import vn.vungcao.indicator.Label;
import vn.vungcao.unit.UnitCode;

/**
 * What it takes, counted in members of one kind: households, villages, persons. Of several targets on one indicator a unit needs
 * as many as the most demanding of them asks for; over different indicators that count the same members they add up, so that a
 * household that lacks two things counts twice. Different kinds are never added.
 *
 * @param counted what is counted: of a ratio its denominator, of a count what it counts
 * @param targets ids of the targets it sums, in the order asked
 * @param gapCount whole members, over all units that have not met the targets, those on track as well
 * @param uncounted units that have not met a target and whose gap cannot be counted
 * @param fewest the smallest set of units that holds the asked share of it, the largest first
 */
public record GapSum(Label counted, List<String> targets, double gapCount, int uncounted, List<UnitCode> fewest) {}
