package vn.vungcao.atlas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.indicator.Label;
import vn.vungcao.unit.UnitCode;

/**
 * The units that lag, and those of which it can't be told.
 *
 * @param ranking by rank, then by code
 * @param noData units without a value for some target, by code; never ranked on that target
 * @param fewest the smallest set of units that holds the asked share of the gap count of all units, largest first;
 *     units on track have a gap as well; empty unless asked
 * @param mayLag units that are not ranked but may lag within the bounds of their values, by code
 * @param coverage target id → DataCoverage
 * @param noRankRange why no unit has a range of ranks; empty when all have
 */
public record LaggingAnswer(
        List<RankedUnit> ranking,
        List<UnitWithoutData> noData,
        List<UnitThatMayLag> mayLag,
        List<UnitCode> fewest,
        Map<String, DataCoverage> coverage,
        Optional<Label> noRankRange) {}
