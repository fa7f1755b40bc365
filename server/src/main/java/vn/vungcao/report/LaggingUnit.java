package vn.vungcao.report;

import java.util.Optional;
import vn.vungcao.atlas.UnitAssessment;
import vn.vungcao.unit.AdminUnit;

/**
 * A unit that lags on a target.
 *
 * @param rank from 1, largest gap first; equal gaps share a rank
 * @param parent the district it lies in; empty where the vintage has none between it and the province
 * @param figure what was judged, with its bounds
 */
public record LaggingUnit(int rank, UnitAssessment unit, Optional<AdminUnit> parent, YearValue figure) {}
