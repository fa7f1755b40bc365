package vn.vungcao.http.choice;

import java.util.BitSet;
import java.util.OptionalInt;
import vn.vungcao.atlas.UnitsAsked;
import vn.vungcao.filter.UnitTable;
import vn.vungcao.http.parameter.Question;
import vn.vungcao.http.route.Request;

/** The units that year, level, boundaries, scope and the spatial parameters leave. */
public final class UnitsAskedChoice {
    private UnitsAskedChoice() {}

    public static UnitsAsked units(Request request) {
        Question question = request.question();
        Choices choices = new Choices(request);
        int year = question.get(Parameters.YEAR);
        UnitTable table = choices.units(choices.vintageOf(year), question.get(Parameters.LEVEL), OptionalInt.of(year));
        BitSet selection = choices.selected(table);
        selection.and(ScopeChoice.units(request.atlas(), question, table, year));
        return new UnitsAsked(year, table.vintage().id(), table.level(), selection);
    }
}
