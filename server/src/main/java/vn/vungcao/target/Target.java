package vn.vungcao.target;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.vungcao.indicator.Label;
import vn.vungcao.unit.AdminLevel;

/**
 * A measurable promise of a legal document.
 *
 * @param set id of the target set, for example {@code qd351-2022}
 * @param clause number of the clause, for example {@code 2.1(3)}
 * @param indicator code of the indicator it is measured by
 * @param unit unit of {@code value}
 * @param value the target value in the indicator's unit; empty when the clause gives no number. A target of zero is a
 *     target
 * @param valueHigh the upper end of a range
 * @param horizonYear the year at whose end it must be met
 * @param baselineYear the year from which the required path starts
 * @param levels the levels at which the clause binds
 * @param notAssessable why no value can be held against it; empty when it can
 * @param projects ids of the programme items that name the matter; empty when none does
 * @param clauseText the clause as printed, in Vietnamese
 * @param note what the wording leaves open and how it is read here
 */
public record Target(
        String id,
        String set,
        String clause,
        String indicator,
        Label name,
        String unit,
        TargetComparator comparator,
        Optional<Double> value,
        Optional<Double> valueHigh,
        int horizonYear,
        int baselineYear,
        Set<AdminLevel> levels,
        TargetScope scope,
        Optional<Label> notAssessable,
        Label agency,
        List<String> projects,
        String clauseText,
        String note) {
    public Target {
        Objects.requireNonNull(id);
        Objects.requireNonNull(set);
        Objects.requireNonNull(comparator);
        Objects.requireNonNull(scope);
        if (horizonYear <= baselineYear) {
            throw new IllegalArgumentException(
                    "target " + id + ": horizon " + horizonYear + " is not after the baseline " + baselineYear);
        }
        if (comparator == TargetComparator.RANGE && (value.isEmpty() || valueHigh.isEmpty())) {
            throw new IllegalArgumentException("target " + id + ": a range needs both ends");
        }
        if (value.isPresent() && valueHigh.isPresent() && value.get() > valueHigh.get()) {
            throw new IllegalArgumentException(
                    "target " + id + ": the range " + value.get() + ".." + valueHigh.get() + " is upside down");
        }
        if (value.isEmpty() && notAssessable.isEmpty() && comparator != TargetComparator.ELIMINATE) {
            throw new IllegalArgumentException("target " + id + " has no value");
        }
        if (Set.copyOf(projects).size() < projects.size()) {
            throw new IllegalArgumentException("target " + id + " names a project twice: " + projects);
        }
        projects = List.copyOf(projects);
        levels = levels.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    /** The number to reach: zero for {@link TargetComparator#ELIMINATE}. */
    public double goal() {
        return value.orElse(0.0);
    }
}
