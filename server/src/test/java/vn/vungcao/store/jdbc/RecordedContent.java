package vn.vungcao.store.jdbc;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreReader;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;

/** Keeps what a store hands over, in the order in which it does. */
class RecordedContent implements StoreReader {
    final List<ImportRecord> imports = new ArrayList<>();
    private final Changeset.Builder content = Changeset.of(new ImportDescription("read", "", "", "", false, ""));
    private StoreVersion version;

    static RecordedContent of(Store store) {
        return new RecordedContent().readFrom(store);
    }

    RecordedContent readFrom(Store store) {
        version = store.read(this);
        return this;
    }

    StoreVersion version() {
        return version;
    }

    Changeset content() {
        return content.build();
    }

    @Override
    public void importRecord(ImportRecord record) {
        imports.add(record);
    }

    @Override
    public void vintage(BoundaryVintage vintage) {
        content.vintages.add(vintage);
    }

    @Override
    public void unit(AdminUnit unit) {
        content.units.add(unit);
    }

    @Override
    public void boundary(UnitBoundary boundary) {
        content.boundaries.add(boundary);
    }

    @Override
    public void link(CrosswalkLink link) {
        content.links.add(link);
    }

    @Override
    public void indicator(Indicator indicator) {
        content.indicators.add(indicator);
    }

    @Override
    public void targetSet(TargetSet set) {
        content.targetSets.add(set);
    }

    @Override
    public void programmeItem(ProgrammeItem item) {
        content.programme.add(item);
    }

    @Override
    public void designation(Designation designation) {
        content.designations.add(designation);
    }

    @Override
    public void hazardZone(HazardZone zone) {
        content.hazardZones.add(zone);
    }

    @Override
    public void resettlementSite(ResettlementSite site) {
        content.resettlementSites.add(site);
    }

    @Override
    public void resettlementProgress(ResettlementProgress row) {
        content.resettlementProgress.add(row);
    }

    @Override
    public void observation(Observation observation) {
        content.observations.add(observation);
    }
}
