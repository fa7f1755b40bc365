package vn.vungcao.atlas;

import java.util.List;
import java.util.Optional;
import vn.vungcao.indicator.DataCoverage;
import vn.vungcao.target.Target;
import vn.vungcao.unit.AdminLevel;

/**
 * Every unit in scope against one target in one year.
 *
 * @param coverage of the units in scope
 * @param units in ascending order of code
 * @param province the whole province, or of a scoped target all units in its scope together; empty when there is none
 * @param list of a target measured by a count of legal statuses: the units behind the count
 */
public record AssessmentTable(
        Target target,
        int year,
        String vintage,
        AdminLevel level,
        DataCoverage coverage,
        List<UnitAssessment> units,
        Optional<UnitAssessment> province,
        Optional<StatusList> list) {
    public AssessmentTable {
        units = units instanceof AssessmentList ? units : List.copyOf(units);
    }
}
