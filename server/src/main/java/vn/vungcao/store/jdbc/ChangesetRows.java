package vn.vungcao.store.jdbc;

import java.util.List;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.jdbc.Table.Rows;
import vn.vungcao.target.Target;

/** Lays a changeset out as rows of tables, in the order in which they are written and hashed. */
final class ChangesetRows {
    private ChangesetRows() {}

    static List<Rows<?>> of(Changeset changeset) {
        List<Target> targets = changeset.targetSets().stream()
                .flatMap(set -> set.targets().stream())
                .toList();
        return List.of(
                Rows.of(UnitTables.VINTAGE, changeset.vintages()),
                Rows.of(UnitTables.UNIT, changeset.units()),
                Rows.of(UnitTables.BOUNDARY, changeset.boundaries()),
                Rows.of(UnitTables.LINK, changeset.links()),
                Rows.of(IndicatorTables.INDICATOR, Placed.all(changeset.indicators())),
                Rows.of(TargetTables.SET, changeset.targetSets()),
                Rows.of(TargetTables.TARGET, Placed.all(targets)),
                Rows.of(TargetTables.PROGRAMME, Placed.all(changeset.programme())),
                Rows.of(UnitTables.DESIGNATION, changeset.designations()),
                Rows.of(HazardTables.ZONE, changeset.hazardZones()),
                Rows.of(HazardTables.SITE, changeset.resettlementSites()),
                Rows.of(HazardTables.PROGRESS, changeset.resettlementProgress()),
                Rows.of(IndicatorTables.OBSERVATION, changeset.observations()));
    }
}
