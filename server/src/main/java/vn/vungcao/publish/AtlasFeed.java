package vn.vungcao.publish;

import vn.vungcao.atlas.AtlasBuilder;
import vn.vungcao.atlas.ImportNote;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.StoreReader;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;

/** Hands what a store reads to an atlas builder: the two do not know each other. */
record AtlasFeed(AtlasBuilder builder) implements StoreReader {
    @Override
    public void importRecord(ImportRecord r) {
        builder.importNote(new ImportNote(
                r.id(),
                r.at(),
                r.description().kind(),
                r.description().source(),
                r.description().demonstration()));
    }

    @Override
    public void vintage(BoundaryVintage vintage) {
        builder.vintage(vintage);
    }

    @Override
    public void unit(AdminUnit unit) {
        builder.unit(unit);
    }

    @Override
    public void boundary(UnitBoundary boundary) {
        builder.boundary(boundary);
    }

    @Override
    public void link(CrosswalkLink link) {
        builder.link(link);
    }

    @Override
    public void indicator(Indicator indicator) {
        builder.indicator(indicator);
    }

    @Override
    public void targetSet(TargetSet set) {
        builder.targetSet(set);
    }

    @Override
    public void programmeItem(ProgrammeItem item) {
        builder.programmeItem(item);
    }

    @Override
    public void designation(Designation designation) {
        builder.designation(designation);
    }

    @Override
    public void hazardZone(HazardZone zone) {
        builder.hazardZone(zone);
    }

    @Override
    public void resettlementSite(ResettlementSite site) {
        builder.resettlementSite(site);
    }

    @Override
    public void resettlementProgress(ResettlementProgress row) {
        builder.resettlementProgress(row);
    }

    @Override
    public void observation(Observation observation) {
        builder.observation(observation);
    }
}
