package vn.vungcao.intake;

import java.util.ArrayList;
import java.util.List;
import vn.vungcao.change.CrosswalkLink;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.target.ProgrammeItem;
import vn.vungcao.target.Target;
import vn.vungcao.target.TargetSet;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.unit.Designation;

/** Rows of reference tables as they were read, not yet held against each other. Target sets have no targets yet. */
public final class ReferenceTables {
    public final List<Entry<BoundaryVintage>> vintages = new ArrayList<>();
    public final List<Entry<AdminUnit>> units = new ArrayList<>();
    public final List<Entry<CrosswalkLink>> links = new ArrayList<>();
    public final List<Entry<Indicator>> indicators = new ArrayList<>();
    public final List<Entry<TargetSet>> targetSets = new ArrayList<>();
    public final List<Entry<Target>> targets = new ArrayList<>();
    public final List<Entry<ProgrammeItem>> programme = new ArrayList<>();
    public final List<Entry<Designation>> designations = new ArrayList<>();
}
