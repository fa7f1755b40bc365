package vn.vungcao.store;

import java.util.ArrayList;
import java.util.List;
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

/** What one import adds to the store. Checked before it comes here; the store only writes it. */
public record Changeset(
        ImportDescription description,
        List<BoundaryVintage> vintages,
        List<AdminUnit> units,
        List<UnitBoundary> boundaries,
        List<CrosswalkLink> links,
        List<Indicator> indicators,
        List<TargetSet> targetSets,
        List<ProgrammeItem> programme,
        List<Designation> designations,
        List<HazardZone> hazardZones,
        List<ResettlementSite> resettlementSites,
        List<ResettlementProgress> resettlementProgress,
        List<Observation> observations) {

    public static Builder of(ImportDescription description) {
        return new Builder(description);
    }

    /** The same content with another description. */
    public Changeset describedBy(ImportDescription other) {
        return new Changeset(
                other,
                vintages,
                units,
                boundaries,
                links,
                indicators,
                targetSets,
                programme,
                designations,
                hazardZones,
                resettlementSites,
                resettlementProgress,
                observations);
    }

    public boolean isEmpty() {
        return vintages.isEmpty()
                && units.isEmpty()
                && boundaries.isEmpty()
                && links.isEmpty()
                && indicators.isEmpty()
                && targetSets.isEmpty()
                && programme.isEmpty()
                && designations.isEmpty()
                && hazardZones.isEmpty()
                && resettlementSites.isEmpty()
                && resettlementProgress.isEmpty()
                && observations.isEmpty();
    }

    /** Collects the parts; the lists are handed over by {@link #build()}. */
    public static final class Builder {
        private final ImportDescription description;
        public final List<BoundaryVintage> vintages = new ArrayList<>();
        public final List<AdminUnit> units = new ArrayList<>();
        public final List<UnitBoundary> boundaries = new ArrayList<>();
        public final List<CrosswalkLink> links = new ArrayList<>();
        public final List<Indicator> indicators = new ArrayList<>();
        public final List<TargetSet> targetSets = new ArrayList<>();
        public final List<ProgrammeItem> programme = new ArrayList<>();
        public final List<Designation> designations = new ArrayList<>();
        public final List<HazardZone> hazardZones = new ArrayList<>();
        public final List<ResettlementSite> resettlementSites = new ArrayList<>();
        public final List<ResettlementProgress> resettlementProgress = new ArrayList<>();
        public final List<Observation> observations = new ArrayList<>();

        private Builder(ImportDescription description) {
            this.description = description;
        }

        public Changeset build() {
            return new Changeset(
                    description,
                    vintages,
                    units,
                    boundaries,
                    links,
                    indicators,
                    targetSets,
                    programme,
                    designations,
                    hazardZones,
                    resettlementSites,
                    resettlementProgress,
                    observations);
        }
    }
}
