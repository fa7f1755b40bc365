package vn.vungcao.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;
import vn.vungcao.unit.AdminUnit;

/**
 * The units of a level and vintage that a question is about, in a year.
 *
 * @param selection ordinals of the units
 */
public record UnitsAsked(int year, String vintage, AdminLevel level, BitSet selection) {

    /** Each target over these units, in the order of the targets. */
    List<AssessmentTable> assess(Atlas atlas, List<Target> targets) {
        TargetAssessor assessor = new TargetAssessor(atlas);
        List<AssessmentTable> tables = new ArrayList<>();
        targets.forEach(target -> tables.add(assessor.assess(target, year, vintage, level, selection)));
        return tables;
    }

    /** In ascending order of code. */
    List<AdminUnit> units(Atlas atlas) {
        List<AdminUnit> all = atlas.units(vintage).at(level);
        return selection.get(0, all.size()).stream().mapToObj(all::get).toList();
    }
}
