package vn.vungcao.http.ogc.joins;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.intake.UnitRegistry;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitTree;

/** The units of an atlas, as those who match rows with units want to know them. */
record AtlasUnits(Atlas atlas) implements UnitRegistry {
    @Override
    public List<BoundaryVintage> vintages() {
        return atlas.vintages();
    }

    @Override
    public Optional<UnitTree> findTree(String vintage) {
        return atlas.findVintage(vintage).map(found -> atlas.units(found.id()));
    }

    /** Nobody asks a join where units lie. */
    @Override
    public Optional<Envelope> findExtent(String vintage) {
        return Optional.empty();
    }
}
