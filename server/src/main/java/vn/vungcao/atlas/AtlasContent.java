package vn.vungcao.atlas;

import java.util.List;
import java.util.Map;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryLayer;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitTree;

/**
 * Everything an atlas is made of. The maps keep their order: trees by time, indicators by group and code.
 *
 * @param layers vintage → level → shapes; every level has a layer, be it empty
 */
record AtlasContent(
        List<ImportNote> imports,
        Map<String, UnitTree> trees,
        Map<String, Map<AdminLevel, BoundaryLayer>> layers,
        Crosswalk crosswalk,
        Map<String, Indicator> indicators,
        ObservedValues observed,
        List<TargetSet> targetSets,
        List<ProgrammeItem> programme,
        List<Designation> designations,
        List<HazardZone> hazardZones,
        List<ResettlementSite> resettlementSites,
        List<ResettlementProgress> resettlementProgress) {}
