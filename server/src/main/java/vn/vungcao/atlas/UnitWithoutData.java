package vn.vungcao.atlas;

import java.util.List;
import vn.vungcao.unit.AdminUnit;

/** A unit that has no value for some of the targets asked about, which are named. */
public record UnitWithoutData(AdminUnit unit, List<String> targets) {}
