package vn.vungcao.http.choice;

import java.util.BitSet;
import java.util.Optional;
import vn.vungcao.atlas.Atlas;
import vn.vungcao.atlas.ScopeOfTarget;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.problem.Failure;
import vn.vungcao.target.TargetScope;

/** The units that the parameter {@code scope} leaves. */
public final class ScopeChoice {
    private ScopeChoice() {}

    /** @throws Failure.BadParameter when it is not known which units of the vintage are in the scope */
    public static BitSet units(Atlas atlas, Question question, UnitTable table, int year) {
        TargetScope scope = question.orElse(Parameters.SCOPE, TargetScope.ALL);
        Optional<BitSet> units =
                new ScopeOfTarget(atlas).units(scope, year, table.vintage().id(), table.level());
        return units.orElseThrow(() -> new Failure.BadParameter(
                "scope",
                "the designations that " + scope.id() + " rests on are not known for boundary vintage "
                        + table.vintage().id()));
    }
}
