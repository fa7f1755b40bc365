package vn.vungcao.atlas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What lagging units are ranked by; the largest comes first. */
public enum RankBy {
    GAP,
    GAP_COUNT,
    CONTRIBUTION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RankBy> find(String id) {
        return Arrays.stream(values()).filter(by -> by.id().equals(id)).findFirst();
    }

    /** {@code NaN} when the unit has no such figure. */
    double of(UnitAssessment unit) {
        return switch (this) {
            case GAP -> unit.assessment().gap();
            case GAP_COUNT -> unit.assessment().gapCount();
            case CONTRIBUTION -> unit.contribution();
        };
    }
}
