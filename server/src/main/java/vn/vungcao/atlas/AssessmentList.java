package vn.vungcao.atlas;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import vn.vungcao.unit.AdminUnit;

/** Assessments that are made when they are looked at, each time anew. Immutable. */
final class AssessmentList extends AbstractList<UnitAssessment> implements RandomAccess {
    private final AssessmentColumns columns;
    private final int[] positions;
    private final List<AdminUnit> units;
    private final YearlyValues values;

    /**
     * @param positions those of the columns that are listed
     * @param units all of the level
     */
    AssessmentList(AssessmentColumns columns, int[] positions, List<AdminUnit> units, YearlyValues values) {
        this.columns = columns;
        this.positions = positions;
        this.units = units;
        this.values = values;
    }

    @Override
    public UnitAssessment get(int index) {
        int position = positions[index];
        int unit = columns.ordinal(position);
        return columns.at(position, units.get(unit), values.series(unit));
    }

    @Override
    public int size() {
        return positions.length;
    }
}
