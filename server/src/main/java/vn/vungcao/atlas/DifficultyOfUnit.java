package vn.vungcao.atlas;

import java.util.List;
import java.util.Optional;
import vn.vungcao.difficulty.ComputedStatus;
import vn.vungcao.difficulty.Truth;
import vn.vungcao.difficulty.Verdict;
import vn.vungcao.unit.AdminUnit;
import vn.vungcao.unit.Designation;

/**
 * The legal status of a commune or village and what the criteria make of it, side by side.
 *
 * @param legal whether it is on a list of special difficulty at the year's end; unknown when no list tells
 * @param region 1, 2 or 3 of a commune; empty when no list names it
 * @param designations in force at the year's end, its own or, where none of it is known, those of its parts
 * @param verdict empty in years in which the criteria no longer apply
 */
public record DifficultyOfUnit(
        AdminUnit unit,
        Truth legal,
        Optional<Integer> region,
        List<Designation> designations,
        Optional<Verdict> verdict) {
    public DifficultyOfUnit {
        designations = List.copyOf(designations);
    }

    /** The computed status, when it can be told. */
    public Optional<ComputedStatus> computed() {
        return verdict.map(Verdict::status).filter(status -> status != ComputedStatus.CANNOT_BE_TOLD);
    }

    /** Whether the law and the criteria say the same; empty when one of them is not known. */
    public Optional<Boolean> agrees() {
        return legal == Truth.UNKNOWN ? Optional.empty() : computed().map(this::isLegal);
    }

    private boolean isLegal(ComputedStatus computed) {
        return switch (computed) {
            case REGION_III, SPECIAL_DIFFICULTY -> legal == Truth.HOLDS;
            case REGION_II -> legal == Truth.FAILS && region.equals(Optional.of(2));
            case REGION_I -> legal == Truth.FAILS && region.equals(Optional.of(1));
            case OUT_OF_SCOPE -> legal == Truth.FAILS && region.isEmpty();
            case NO_SPECIAL_DIFFICULTY -> legal == Truth.FAILS;
            case CANNOT_BE_TOLD -> false;
        };
    }

    public boolean computedSpecial() {
        return computed().filter(ComputedStatus::special).isPresent();
    }

    /** On the list, and by the criteria it would not be. */
    public boolean wouldLeave() {
        return legal == Truth.HOLDS && computed().isPresent() && !computedSpecial();
    }

    /** Not on the list, and by the criteria it would be. */
    public boolean wouldEnter() {
        return legal == Truth.FAILS && computedSpecial();
    }

    /** In special difficulty by the criteria and not known to be off the list, and one criterion alone would end it. */
    public boolean oneAway() {
        return legal != Truth.FAILS
                && computedSpecial()
                && !verdict.orElseThrow().waysOut().isEmpty();
    }
}
