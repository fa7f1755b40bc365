package vn.vungcao.store;

import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;

/**
 * Takes what a store holds, kind by kind in the order of the methods below, and within a kind in the order in which it
 * was imported: where two rows have one key, the later one holds.
 */
public interface StoreReader {
    void importRecord(ImportRecord record);

    /** The rows that follow are of this import, until the next call. */
    default void rowsOf(long importId) {}

    void vintage(BoundaryVintage vintage);

    void unit(AdminUnit unit);

    /** Key: vintage and code. */
    void boundary(UnitBoundary boundary);

    /** Key: both vintages and both codes. */
    void link(CrosswalkLink link);

    void indicator(Indicator indicator);

    /** Replaces an earlier set of the same id as a whole. */
    void targetSet(TargetSet set);

    void programmeItem(ProgrammeItem item);

    /** Key: vintage, unit, kind and first day. */
    void designation(Designation designation);

    void hazardZone(HazardZone zone);

    void resettlementSite(ResettlementSite site);

    /** Key: vintage, unit, year, hazard and form. */
    void resettlementProgress(ResettlementProgress row);

    /** Key: vintage, unit, indicator and year. Comes last, for there are many. */
    void observation(Observation observation);
}
