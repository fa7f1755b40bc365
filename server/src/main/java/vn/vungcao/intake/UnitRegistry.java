package vn.vungcao.intake;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitBoundary;
import vn.vungcao.unit.UnitTree;

/** The units that are known before an import. Whoever starts an import says where they come from. */
public interface UnitRegistry {
    /** In the order of their first days. */
    List<BoundaryVintage> vintages();

    /** Empty for a vintage that is not known. */
    Optional<UnitTree> findTree(String vintage);

    /** Where the units of a vintage lie, in degrees (x = longitude); empty when nothing is known of that. */
    Optional<Envelope> findExtent(String vintage);

    /** The shapes of one level of a vintage that are known already; none unless a registry has any. */
    default List<UnitBoundary> boundaries(String vintage, AdminLevel level) {
        return List.of();
    }

    /** Knows nothing. */
    static UnitRegistry empty() {
        return new UnitRegistry() {
            @Override
            public List<BoundaryVintage> vintages() {
                return List.of();
            }

            @Override
            public Optional<UnitTree> findTree(String vintage) {
                return Optional.empty();
            }

            @Override
            public Optional<Envelope> findExtent(String vintage) {
                return Optional.empty();
            }
        };
    }
}
