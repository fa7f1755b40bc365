package vn.vungcao.app;

import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.StoreReader;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;
import vn.vungcao.unit.UnitBoundary;

/** Parts what a store hands over: the rows of one draft, and what counts. */
final class DraftContent implements StoreReader {
    private final long draft;
    private final StoredRegistry known;
    private final Changeset.Builder changes = Changeset.of(new ImportDescription("draft", "", "", "", false, ""));
    private boolean isOfDraft;

    /** @param known is given what counts */
    DraftContent(long draft, StoredRegistry known) {
        this.draft = draft;
        this.known = known;
    }

    Changeset changes() {
        return changes.build();
    }

    StoredRegistry known() {
        return known;
    }

    @Override
    public void importRecord(ImportRecord record) {
        if (record.id() != draft) {
            known.importRecord(record);
        }
    }

    @Override
    public void rowsOf(long importId) {
        isOfDraft = importId == draft;
    }

    @Override
    public void vintage(BoundaryVintage row) {
        if (isOfDraft) {
            changes.vintages.add(row);
        } else {
            known.vintage(row);
        }
    }

    @Override
    public void unit(AdminUnit row) {
        if (isOfDraft) {
            changes.units.add(row);
        } else {
            known.unit(row);
        }
    }

    @Override
    public void boundary(UnitBoundary row) {
        if (isOfDraft) {
            changes.boundaries.add(row);
        } else {
            known.boundary(row);
        }
    }

    @Override
    public void link(CrosswalkLink row) {
        if (isOfDraft) {
            changes.links.add(row);
        } else {
            known.link(row);
        }
    }

    @Override
    public void indicator(Indicator row) {
        if (isOfDraft) {
            changes.indicators.add(row);
        } else {
            known.indicator(row);
        }
    }

    @Override
    public void targetSet(TargetSet row) {
        if (isOfDraft) {
            changes.targetSets.add(row);
        } else {
            known.targetSet(row);
        }
    }

    @Override
    public void programmeItem(ProgrammeItem row) {
        if (isOfDraft) {
            changes.programme.add(row);
        } else {
            known.programmeItem(row);
        }
    }

    @Override
    public void designation(Designation row) {
        if (isOfDraft) {
            changes.designations.add(row);
        } else {
            known.designation(row);
        }
    }

    @Override
    public void hazardZone(HazardZone row) {
        if (isOfDraft) {
            changes.hazardZones.add(row);
        } else {
            known.hazardZone(row);
        }
    }

    @Override
    public void resettlementSite(ResettlementSite row) {
        if (isOfDraft) {
            changes.resettlementSites.add(row);
        } else {
            known.resettlementSite(row);
        }
    }

    @Override
    public void resettlementProgress(ResettlementProgress row) {
        if (isOfDraft) {
            changes.resettlementProgress.add(row);
        } else {
            known.resettlementProgress(row);
        }
    }

    @Override
    public void observation(Observation row) {
        if (isOfDraft) {
            changes.observations.add(row);
        } else {
            known.observation(row);
        }
    }
}
