package vn.vungcao.bench.loop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vungcao.change.Crosswalk;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.change.LinkTable;
import vn.vungcao.change.WeightBasis;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitCode;
import vn.vungcao.unit.UnitTree;

/**
 * The links between the communes and others made of them: three become one, and every tenth is divided between two.
 *
 * @param forward from the old to the new
 * @param back from the new to the old
 */
record TwoMaps(LinkTable forward, LinkTable back) {
    private static final String NEW = "2025";
    private static final int MERGED = 3;
    private static final int DIVIDED = 10;
    private static final double SHARE = 0.6;

    static TwoMaps of(UnitTree old) {
        List<AdminUnit> communes = old.at(AdminLevel.COMMUNE);
        List<AdminUnit> units = new ArrayList<>();
        for (int i = 0; i < communes.size(); i += MERGED) {
            AdminUnit unit = communes.get(i);
            units.add(new AdminUnit(NEW, unit.code(), unit.name(), unit.kind(), Optional.empty(), List.of()));
        }
        UnitTree made =
                new UnitTree(new BoundaryVintage(NEW, LocalDate.of(2025, 7, 1), Optional.empty(), "made up"), units);
        List<CrosswalkLink> links = new ArrayList<>();
        for (int i = 0; i < communes.size(); i++) {
            int to = i / MERGED;
            boolean divided = i % DIVIDED == 0 && to + 1 < units.size();
            UnitCode from = communes.get(i).code();
            links.add(link(from, units.get(to), divided ? SHARE : 1));
            if (divided) {
                links.add(link(from, units.get(to + 1), 1 - SHARE));
            }
        }
        LinkTable forward = LinkTable.given(new Crosswalk(links), old, made, AdminLevel.COMMUNE);
        return new TwoMaps(forward, forward.reversed(unit -> 1, WeightBasis.AREA, communes.size()));
    }

    private static CrosswalkLink link(UnitCode from, AdminUnit to, double weight) {
        WeightBasis basis = weight == 1 ? WeightBasis.WHOLE : WeightBasis.HOUSEHOLDS;
        return new CrosswalkLink(LoopData.VINTAGE, from, NEW, to.code(), weight, basis);
    }
}
