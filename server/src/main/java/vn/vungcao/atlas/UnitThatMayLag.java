package vn.vungcao.atlas;

import java.util.List;
import vn.vungcao.unit.AdminUnit;

/** A unit that does not lag as it is estimated, but may within the bounds of its values, on the targets that are named. */
public record UnitThatMayLag(AdminUnit unit, List<String> targets) {}
