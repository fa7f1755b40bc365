package vn.vungcao.http.choice;

import java.util.List;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/** Which unit a code names. Codes were reused, so that one may name different units in several vintages. */
public final class UnitChoice {
    private UnitChoice() {}

    /**
     * The one unit that the code names in all vintages that have it, in its newest edition; empty when it names several.
     *
     * @param editions the units of that code, the oldest vintage first; at least one
     */
    public static Optional<AdminUnit> same(Atlas atlas, List<AdminUnit> editions) {
        for (int i = 1; i < editions.size(); i++) {
            if (!sameTerritory(atlas, editions.get(i - 1), editions.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(editions.get(editions.size() - 1));
    }

    /** Provinces have kept their codes; of other units the crosswalk must say that the one became the other, whole. */
    private static boolean sameTerritory(Atlas atlas, AdminUnit earlier, AdminUnit later) {
        if (earlier.level() == AdminLevel.PROVINCE) {
            return true;
        }
        List<CrosswalkLink> became = atlas.linksFrom(earlier.vintage(), earlier.code());
        List<CrosswalkLink> was = atlas.linksTo(later.vintage(), later.code());
        return became.size() == 1
                && was.equals(became)
                && became.get(0).basis() == WeightBasis.WHOLE
                && became.get(0).to().equals(later.code());
    }
}
