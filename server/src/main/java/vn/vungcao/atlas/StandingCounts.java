package vn.vungcao.atlas;

import java.util.Collection;
import vn.vungcao.target.Standing;

/**
 * How many assessments come to what. Behind, missed and not met are the three ways of lagging.
 *
 * @param mayLag those that do not lag as they are estimated but may within the bounds of their values
 */
public record StandingCounts(
        int met, int onTrack, int behind, int missed, int notMet, int noData, int notAssessable, int mayLag) {

    static StandingCounts of(Collection<UnitAssessment> assessments) {
        int[] counts = new int[Standing.values().length];
        int mayLag = 0;
        for (UnitAssessment unit : assessments) {
            Standing standing = unit.assessment().standing();
            counts[standing.ordinal()]++;
            mayLag += !standing.lags() && unit.margin().worst().lags() ? 1 : 0;
        }
        return new StandingCounts(
                counts[Standing.MET.ordinal()],
                counts[Standing.ON_TRACK.ordinal()],
                counts[Standing.BEHIND.ordinal()],
                counts[Standing.MISSED.ordinal()],
                counts[Standing.NOT_MET.ordinal()],
                counts[Standing.NO_DATA.ordinal()],
                counts[Standing.NOT_ASSESSABLE.ordinal()],
                mayLag);
    }

    public int lagging() {
        return behind + missed + notMet;
    }

    /** Those that were held against the target. */
    public int judged() {
        return met + onTrack + lagging();
    }
}
