package vn.vungcao.intake;

import java.util.List;
import java.util.Optional;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.UnitTree;

/**
 * The units that the features of a file may meet.
 *
 * @param tree all units of the vintage as they will be after the import
 * @param newVintage the vintage, when the import makes it
 * @param defined the units that the import makes
 */
record PlannedUnits(UnitTree tree, Optional<BoundaryVintage> newVintage, List<AdminUnit> defined) {}
