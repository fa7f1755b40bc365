package vn.vungcao.intake.preview;

import java.util.Collection;
import java.util.Optional;
import vn.vungcao.hazard.HazardZone;
import vn.vungcao.hazard.ResettlementProgress;
import vn.vungcao.hazard.ResettlementSite;
import vn.vungcao.intake.IndicatorRegistry;
import vn.vungcao.intake.ObservationHistory;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.target.TargetSet;

/** What counts before an import, record by record. */
public interface KnownContent extends UnitRegistry, IndicatorRegistry, ObservationHistory {
    Optional<HazardZone> findZone(String id);

    Optional<ResettlementSite> findSite(String id);

    Optional<ResettlementProgress> findProgress(ResettlementProgress.Key key);

    Collection<TargetSet> targetSets();
}
