package vn.vungcao.atlas;

import java.util.List;
import java.util.Map;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.unit.UnitCode;

/**
 * The units that lag, and those of which it can't be told.
 *
 * @param ranking by rank, then by code
 * @param noData units without a value for some target, by code; never ranked on that target
 * @param fewest the smallest set of units that holds the asked share of the gap count of all units, largest first;
 *     units on track have a gap as well; empty unless asked
 * @param coverage target id → DataCoverage
 */
public record LaggingAnswer(
        List<RankedUnit> ranking,
        List<UnitWithoutData> noData,
        List<UnitCode> fewest,
        Map<String, DataCoverage> coverage) {}
